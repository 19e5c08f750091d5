import "server-only";
import { hashOf } from "@/app/_session/password";
import { senderNetwork } from "@/app/_session/sign-in";
import { readLink } from "@/db/read/desk/access-link";
import { acceptLink } from "@/db/write/account/accept-link";
import { countAttempt } from "@/db/write/account/count-attempt";
import type { Join, JoinField, JoinState } from "./join-words";

type Done = { step: "done"; email: string; password: string };

/** Takes one step with a one-time link, and uses it up with the last. */
export async function follow({ secret, details }: Join): Promise<JoinState | Done> {
  const counted = await countAttempt([{ link: await senderNetwork() }]);
  if (!counted.ok) return { step: "code", problem: "too-many" };
  const purpose = secret === null ? null : await readLink(secret);
  if (secret === null || purpose === null) return { step: "code", problem: "gone" };
  const open = { step: "details", code: secret, purpose, wrong: [] as JoinField[], isTaken: false } as const;
  if (details === null) return { ...open, typed: { name: "", email: "" } };

  const { name, email, password, typed } = details;
  const asked: JoinField[] = purpose.kind === "reset" ? ["password"] : ["name", "password"];
  if (purpose.kind === "set-up") asked.push("email");
  const wrong = asked.filter((field) => details[field] === null);
  if (wrong.length > 0 || password === null) return { ...open, typed, wrong };
  const accepted = await acceptLink({ secret, name, email, passwordHash: await hashOf(password) });
  if (accepted.ok) return { step: "done", email: accepted.value.email, password };
  if (accepted.error.code === "not-found") return { step: "code", problem: "gone" };
  return { ...open, typed, isTaken: accepted.error.fields?.email === "taken" };
}
