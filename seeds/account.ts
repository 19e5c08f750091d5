import { parseArgs } from "node:util";
import { database } from "@/db/connection";
import { migrate } from "@/db/migrate";
import { readAccounts } from "@/db/read/desk/accounts";
import { TERMINAL } from "@/db/write/account/as-admin";
import { inviteAccount } from "@/db/write/account/invite-account";
import { makeResetLink } from "@/db/write/account/make-reset-link";
import { reinstateAccount, suspendAccount } from "@/db/write/account/suspend-account";
import { Email } from "@/lib/account-words";
import { ROLES, type Role } from "@/lib/record-words";
import type { Result } from "@/lib/result";
import { joinAddress } from "./join-address";
import { complain, run, say } from "./run";

const USAGE = `npm run account -- list
npm run account -- add EMAIL [--role admin]   prints a link with which an account is made
npm run account -- reset EMAIL                prints a link with which a new password is set
npm run account -- suspend EMAIL              signs out everywhere, and lets sign in no more
npm run account -- reinstate EMAIL            lets sign in again
`;

const ADDRESS_NOTE = "Where the site has another address, put that in the place of what stands before /join.\n";

type Asked = { email: string; role: Role };

const COMMANDS: Record<string, (asked: Asked) => Promise<Result<string>>> = {
  add: async ({ email, role }) =>
    said(await inviteAccount(TERMINAL, { email, role }), (link) => sayLink(`Send to ${email}`, link)),
  reset: async ({ email }) =>
    said(await makeResetLink(TERMINAL, await idOf(email)), (link) => sayLink(`Send to ${email}`, link)),
  suspend: async ({ email }) =>
    said(await suspendAccount(TERMINAL, await idOf(email)), () => `${email} is suspended and signed out.\n`),
  reinstate: async ({ email }) =>
    said(await reinstateAccount(TERMINAL, await idOf(email)), () => `${email} may sign in again.\n`),
};

// npm run account -- add|list|suspend|reinstate|reset EMAIL [--role admin]: accounts, from the terminal.
run(async () => {
  const asked = parse(process.argv.slice(2));
  if (asked === null) {
    complain(USAGE);
    return 2;
  }
  await migrate(database());
  if (asked.command === null) {
    say(await list());
    return 0;
  }
  const answer = await asked.command(asked);
  if (answer.ok) say(answer.value);
  else complain(`${answer.error.message}\n`);
  return answer.ok ? 0 : 1;
});

/** `command` is null for the list; null where the words make no command. */
function parse(args: string[]): (Asked & { command: (typeof COMMANDS)[string] | null }) | null {
  try {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { role: { type: "string" } } });
    const [name = "", written, ...more] = positionals;
    const role = ROLES.find((one) => one === (values.role ?? "editor"));
    if (role === undefined || more.length > 0 || (values.role !== undefined && name !== "add")) return null;
    if (name === "list") return written === undefined ? { command: null, email: "", role } : null;
    const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
    const email = Email.safeParse(written).data;
    return command && email !== undefined ? { command, email, role } : null;
  } catch {
    return null;
  }
}

async function list(): Promise<string> {
  const { accounts, invitations } = await readAccounts();
  const lines = [
    ...accounts.map(({ email, name, role, suspendedAt }) => [
      email,
      role,
      name,
      suspendedAt === null ? "" : "suspended",
    ]),
    ...invitations.map(({ email, role }) => [email, role, "", "invited"]),
  ];
  if (lines.length === 0) return "There is no account yet.\n";
  const width = Math.max(...lines.map(([email = ""]) => email.length));
  return lines
    .map(([email = "", role = "", ...rest]) =>
      [email.padEnd(width), role.padEnd(6), ...rest.filter(Boolean)].join("  "),
    )
    .map((line) => `${line.trimEnd()}\n`)
    .join("");
}

/** The account of an e-mail address; of none, an id that none has. */
async function idOf(email: string): Promise<{ account: string }> {
  const { accounts } = await readAccounts();
  return { account: accounts.find((one) => one.email === email)?.id ?? "" };
}

function said<T>(answer: Result<T>, words: (value: T) => string): Result<string> {
  return answer.ok ? { ok: true, value: words(answer.value) } : answer;
}

function sayLink(what: string, link: { secret: string; expiresAt: number }): string {
  const until = new Date(link.expiresAt).toISOString().slice(0, 16).replace("T", " ");
  return `${what}, valid once, until ${until} UTC:\n${joinAddress(link)}\n${ADDRESS_NOTE}`;
}
