import type { Db } from "@/db/connection";
import type { Result } from "@/lib/result";
import { act, type By } from "../act";
import { raiseVersion, type Tx, transact } from "../transact";

/** Stands for an account in the history, where the operator acted at the terminal. */
export const TERMINAL = "terminal";

/** Who may administer accounts: a signed-in admin, or whoever holds the database at the terminal. */
export type Admin = By | typeof TERMINAL;

/**
 * Runs an act of an admin in one transaction, as `act` does. At the terminal there is no session to be checked:
 * who can start a program over the database could write anything into it.
 */
export async function asAdmin<T>(by: Admin, work: (tx: Tx, who: string) => Result<T>, db?: Db): Promise<Result<T>> {
  if (by !== TERMINAL) return act(by, "admin", (tx, account) => work(tx, account.id), db);
  return transact((tx) => {
    const answer = work(tx, TERMINAL);
    if (answer.ok) raiseVersion(tx);
    return answer;
  }, db);
}
