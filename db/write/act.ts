import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { type Db, database } from "@/db/connection";
import { accounts, saves, sessions } from "@/db/desk-schema";
import { insertInto } from "@/db/insert-into";
import { prepared } from "@/db/prepared";
import type { Role } from "@/lib/record-words";
import { fail, type Result } from "@/lib/result";
import { raiseVersion, type Tx, transact } from "./transact";

/** Who asks: the session's id, checked anew in the transaction. `key` makes a retried act harmless; null: it may act twice. */
export type By = { session: string; key: string | null };

export type Account = { id: string; name: string; email: string; role: Role };

const KEPT_ANSWERS_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Runs one act of an editor in one transaction: session, role and suspension are read in it; a key seen before
 * answers what it answered then; a failure undoes everything; success raises the data version.
 * Fails with `not-signed-in`, `not-admin`, or as `work` does. `work` writes rows and their revisions, and answers plain data.
 */
export async function act<T>(
  by: By,
  role: Role,
  work: (tx: Tx, account: Account) => Result<T>,
  db: Db = database(),
): Promise<Result<T>> {
  try {
    return await transact((tx) => {
      const account = authorise(tx, by.session, role);
      if (!account.ok) return account;
      const before = by.key === null ? null : answerOf(tx, by.key, account.value.id);
      if (before) return before as Result<T>;
      const answer = work(tx, account.value);
      if (!answer.ok) throw new Undone(answer);
      if (by.key !== null) keepAnswer(tx, by.key, account.value.id, answer);
      raiseVersion(tx);
      return answer;
    }, db);
  } catch (error) {
    if (error instanceof Undone) return error.answer as Result<T>;
    throw error;
  }
}

/** Leaves the transaction without a trace, with the failure as the answer. */
class Undone extends Error {
  constructor(readonly answer: Result<unknown>) {
    super("undone");
  }
}

/** The account behind a session, where it may act in this role at this moment. */
export function authorise(tx: Tx, session: string, role: Role): Result<Account> {
  const account = signedIn(tx).get({ session, now: Date.now() });
  if (!account) return fail("not-signed-in", "You are signed out. Sign in again; what you typed is kept.");
  if (role === "admin" && account.role !== "admin") return fail("not-admin", "Only an admin may do this.");
  return { ok: true, value: account };
}

const signedIn = prepared((tx) =>
  tx
    .select({ id: accounts.id, name: accounts.name, email: accounts.email, role: accounts.role })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.userId))
    .where(
      and(
        eq(sessions.id, sql.placeholder("session")),
        gt(sessions.expiresAt, sql.placeholder("now")),
        isNull(accounts.suspendedAt),
      ),
    )
    .prepare(),
);

function answerOf(tx: Tx, key: string, account: string): Result<unknown> | null {
  const stored = answers(tx).kept.get({ key });
  if (!stored) return null;
  if (stored.account !== account) return fail("invalid", "This key belongs to another account's act.");
  return stored.answer as Result<unknown>;
}

function keepAnswer(tx: Tx, key: string, account: string, answer: Result<unknown>): void {
  const { keep, forget } = answers(tx);
  const at = Date.now();
  keep({ key, account, at, answer });
  forget.run({ until: at - KEPT_ANSWERS_MS });
}

const answers = prepared((tx, client) => ({
  kept: tx
    .select({ account: saves.account, answer: saves.answer })
    .from(saves)
    .where(eq(saves.key, sql.placeholder("key")))
    .prepare(),
  keep: insertInto(client, saves),
  forget: tx
    .delete(saves)
    .where(lt(saves.at, sql.placeholder("until")))
    .prepare(),
}));
