import { and, eq, gt, isNull, lte } from "drizzle-orm";
import { accessLinks, accounts } from "@/db/desk-schema";
import { hashOfSecret, newLinkSecret } from "@/db/link-secret";
import type { LinkKind, Role } from "@/lib/record-words";
import type { Tx } from "../transact";

/** A link as it is told, once: its secret, and until when it can be used (ms since 1970). */
export type IssuedLink = { secret: string; expiresAt: number };

export type AccessLink = typeof accessLinks.$inferSelect;

const DAY_MS = 24 * 60 * 60 * 1000;
const LIFETIME_MS: Record<LinkKind, number> = { "set-up": 7 * DAY_MS, invite: 7 * DAY_MS, reset: DAY_MS };

/** Makes a link; one made before for the same end can no longer be used, nor any that has expired. */
export function addLink(
  tx: Tx,
  link: { kind: LinkKind; email: string | null; role: Role; madeBy: string },
  now = Date.now(),
): IssuedLink {
  voidLinks(tx, link.kind, link.email);
  tx.delete(accessLinks).where(lte(accessLinks.expiresAt, now)).run();
  const secret = newLinkSecret();
  const expiresAt = now + LIFETIME_MS[link.kind];
  tx.insert(accessLinks)
    .values({ ...link, hash: hashOfSecret(secret), madeAt: now, expiresAt })
    .run();
  return { secret, expiresAt };
}

/** Takes back all unused links of a kind for an e-mail address; null for the first admin's. Answers how many. */
export function voidLinks(tx: Tx, kind: LinkKind, email: string | null): number {
  const isForThem = email === null ? isNull(accessLinks.email) : eq(accessLinks.email, email);
  return tx
    .delete(accessLinks)
    .where(and(eq(accessLinks.kind, kind), isForThem, isNull(accessLinks.usedAt)))
    .run().changes;
}

/** Takes back what an account invited or reset, when it may no longer. */
export function voidLinksOf(tx: Tx, account: string): void {
  tx.delete(accessLinks)
    .where(and(eq(accessLinks.madeBy, account), isNull(accessLinks.usedAt)))
    .run();
}

/** The link of this secret, where it can be used at this moment. */
export function openLink(tx: Tx, secret: string, now = Date.now()): AccessLink | undefined {
  const isOpen = and(isNull(accessLinks.usedAt), gt(accessLinks.expiresAt, now));
  return tx
    .select()
    .from(accessLinks)
    .where(and(eq(accessLinks.hash, hashOfSecret(secret)), isOpen))
    .get();
}

/** Marks a link as used, in the transaction that found it open. */
export function closeLink(tx: Tx, link: AccessLink): void {
  tx.update(accessLinks).set({ usedAt: Date.now() }).where(eq(accessLinks.hash, link.hash)).run();
}

/** How many could administer at this moment. */
export function countAdmins(tx: Tx): number {
  return tx
    .select({ id: accounts.id })
    .from(accounts)
    .where(and(eq(accounts.role, "admin"), isNull(accounts.suspendedAt)))
    .all().length;
}
