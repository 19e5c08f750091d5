import "server-only";
import { and, eq, gt, isNull } from "drizzle-orm";
import { database } from "@/db/connection";
import { accounts, sessions } from "@/db/desk-schema";
import type { Role } from "@/lib/record-words";

/** An account and the session by which it is signed in. */
export type SignedIn = { session: string; account: { id: string; name: string; email: string; role: Role } };

/** Who is signed in by this session; null where it is none, has ended, or its account is suspended. */
export async function readSession(id: string): Promise<SignedIn | null> {
  const [row] = await database()
    .select({ id: accounts.id, name: accounts.name, email: accounts.email, role: accounts.role })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.userId))
    .where(and(eq(sessions.id, id), gt(sessions.expiresAt, new Date()), isNull(accounts.suspendedAt)));
  return row ? { session: id, account: row } : null;
}
