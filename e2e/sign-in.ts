import { createHmac, randomBytes } from "node:crypto";
import type { BrowserContext } from "@playwright/test";
import Sqlite from "better-sqlite3";

/** Of the server that the journeys of the desk drive: see playwright.config.ts. */
export const DESK_DATABASE = "test-results/database/desk.db";

export type JourneyAccount = { id: string; name: string; email: string; session: string };

export type Wish = { role?: "editor" | "admin"; name?: string };

/** Makes an account in the server's database and signs this browser in to it, without the form. */
export async function signIn(context: BrowserContext, baseURL: string, wish: Wish = {}): Promise<JourneyAccount> {
  const { cookie, ...account } = createSignedIn(DESK_DATABASE, wish);
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: baseURL }]);
  return account;
}

/** Makes an account and a session of it in the database at this path; `cookie` as a browser sends it. */
export function createSignedIn(
  database: string,
  { role = "editor", name }: Wish = {},
): JourneyAccount & { cookie: string } {
  const id = `journey-${randomBytes(8).toString("hex")}`;
  const account = { id, name: name ?? `Editor ${id.slice(-4)}`, email: `${id}@example.org`, session: `session-${id}` };
  const token = randomBytes(24).toString("base64url");
  const db = new Sqlite(database, { timeout: 10_000 });
  try {
    const now = Date.now();
    db.prepare(
      "insert into accounts (id, name, email, email_verified, role, created_at, updated_at) values (?, ?, ?, 1, ?, ?, ?)",
    ).run(id, account.name, account.email, role, now, now);
    db.prepare(
      "insert into sessions (id, token, account_id, expires_at, created_at, updated_at) values (?, ?, ?, ?, ?, ?)",
    ).run(account.session, token, id, now + 3_600_000, now, now);
    db.prepare("insert or ignore into meta (key, value) values ('auth-secret', ?)").run(
      randomBytes(32).toString("base64url"),
    );
    const secret = db.prepare<[], string>("select value from meta where key = 'auth-secret'").pluck().get() ?? "";
    return { ...account, cookie: `entente.session_token=${signed(token, secret)}` };
  } finally {
    db.close();
  }
}

/** As better-auth signs its cookies. */
function signed(token: string, secret: string): string {
  return encodeURIComponent(`${token}.${createHmac("sha256", secret).update(token).digest("base64")}`);
}
