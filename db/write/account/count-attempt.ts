import { eq, inArray, lte } from "drizzle-orm";
import { type Db, database } from "@/db/connection";
import { signInAttempts } from "@/db/desk-schema";
import { fail, ok, type Result } from "@/lib/result";
import { transact } from "../transact";

const STRETCH_MS = 15 * 60 * 1000;
const MOST = { account: 10, address: 30, link: 30 };

/** What attempts are counted by: an account's e-mail address, known or not, and the network address they come from. */
export type Counted = { account: string } | { address: string } | { link: string };

/**
 * Counts an attempt before it is made, so that guesses sent at once count, too. Fails with `too-many` where one of
 * them has had its number within a quarter of an hour; the attempt is then not to be made.
 */
export async function countAttempt(counted: Counted[], now = Date.now(), db: Db = database()): Promise<Result<null>> {
  return transact((tx) => {
    tx.delete(signInAttempts)
      .where(lte(signInAttempts.since, now - STRETCH_MS))
      .run();
    const keys = counted.map(keyOf);
    const named = inArray(
      signInAttempts.key,
      keys.map(({ key }) => key),
    );
    const rows = tx.select().from(signInAttempts).where(named).all();
    const had = (key: string) => rows.find((row) => row.key === key);
    if (keys.some(({ key, most }) => (had(key)?.count ?? 0) >= most)) {
      return fail("too-many", "Too many attempts: wait a quarter of an hour.");
    }
    for (const { key } of keys) {
      const { count = 0, since = now } = had(key) ?? {};
      tx.insert(signInAttempts)
        .values({ key, count: count + 1, since })
        .onConflictDoUpdate({ target: signInAttempts.key, set: { count: count + 1 } })
        .run();
    }
    return ok(null);
  }, db);
}

/** Forgets what was counted against an account, once someone has signed in to it. */
export async function forgetAttempts(account: string, db: Db = database()): Promise<void> {
  await transact(
    (tx) =>
      tx
        .delete(signInAttempts)
        .where(eq(signInAttempts.key, `account:${account}`))
        .run(),
    db,
  );
}

function keyOf(counted: Counted): { key: string; most: number } {
  if ("account" in counted) return { key: `account:${counted.account}`, most: MOST.account };
  if ("address" in counted) return { key: `address:${counted.address}`, most: MOST.address };
  return { key: `link:${counted.link}`, most: MOST.link };
}
