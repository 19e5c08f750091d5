import "server-only";
import { and, eq, gt, isNull, ne } from "drizzle-orm";
import { database } from "@/db/connection";
import { accessLinks, accounts } from "@/db/desk-schema";
import { hashOfSecret } from "@/db/link-secret";
import type { LinkKind } from "@/lib/record-words";

/** What a one-time link is for; `name` is that of the account it gives a new password. */
export type LinkPurpose = { kind: LinkKind; email: string | null; name: string | null };

/** What the link of this secret is for; null where it cannot be used. */
export async function readLink(secret: string): Promise<LinkPurpose | null> {
  const [link] = await database()
    .select({
      kind: accessLinks.kind,
      email: accessLinks.email,
      name: accounts.name,
      suspendedAt: accounts.suspendedAt,
    })
    .from(accessLinks)
    .leftJoin(accounts, and(eq(accounts.email, accessLinks.email), ne(accessLinks.kind, "invite")))
    .where(
      and(
        eq(accessLinks.hash, hashOfSecret(secret)),
        isNull(accessLinks.usedAt),
        gt(accessLinks.expiresAt, Date.now()),
      ),
    );
  if (!link || (link.kind === "reset" && (link.name === null || link.suspendedAt !== null))) return null;
  return { kind: link.kind, email: link.email, name: link.name };
}
