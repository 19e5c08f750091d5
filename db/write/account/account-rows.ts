import { eq } from "drizzle-orm";
import { accounts, credentials, sessions } from "@/db/desk-schema";
import type { RevisionAct } from "@/lib/record-words";
import { addRevision } from "../revisions";
import type { Tx } from "../transact";

export type AccountRow = typeof accounts.$inferSelect;

/** The account as it stands; undefined where there is none of this id. */
export function accountRow(tx: Tx, id: string): AccountRow | undefined {
  return tx.select().from(accounts).where(eq(accounts.id, id)).get();
}

/** What the history keeps of an account: no secret is ever part of it. */
export type AccountRecord = Pick<AccountRow, "id" | "name" | "email" | "role"> & {
  /** ms since 1970. */
  passwordSetAt: number | null;
};

/** Writes into the account's history how it stands now. `who`: the account that did it, or `terminal`. */
export function reviseAccount(tx: Tx, id: string, { who, act }: { who: string; act: RevisionAct }): void {
  const row = accountRow(tx, id);
  if (!row) throw new Error(`There is no account ${id}.`);
  const { name, email, role, suspendedAt } = row;
  const credential = tx.select().from(credentials).where(eq(credentials.userId, id)).get();
  const after: AccountRecord = { id, name, email, role, passwordSetAt: credential?.updatedAt.getTime() ?? null };
  const state = suspendedAt === null ? "active" : "suspended";
  addRevision(tx, { recordKind: "account", recordId: id, who, act, why: null, state, after });
}

/** Ends every session of an account and answers how many there were. */
export function endAllSessions(tx: Tx, account: string): number {
  return tx.delete(sessions).where(eq(sessions.userId, account)).run().changes;
}
