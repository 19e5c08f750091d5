import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { credentials } from "@/db/desk-schema";
import type { Tx } from "../transact";

/** Keeps an account's password, hashed as better-auth hashes it, in the place of the one before. */
export function setPassword(tx: Tx, account: string, hash: string): void {
  const now = new Date();
  const isTheirs = and(eq(credentials.userId, account), eq(credentials.providerId, "credential"));
  const changed = tx.update(credentials).set({ password: hash, updatedAt: now }).where(isTheirs).run().changes;
  if (changed > 0) return;
  tx.insert(credentials)
    .values({
      ...{ id: randomUUID(), userId: account, accountId: account, providerId: "credential", password: hash },
      ...{ createdAt: now, updatedAt: now },
    })
    .run();
}
