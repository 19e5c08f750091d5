import "server-only";
import { and, desc, eq, gt } from "drizzle-orm";
import { database } from "@/db/connection";
import { credentials, sessions } from "@/db/desk-schema";

/** One sign-in of an account. Times are ms since 1970. */
export type ListedSession = { id: string; address: string | null; userAgent: string | null; createdAt: number };

/** The sessions of an account that have not ended, the newest first. */
export async function readSessions(account: string): Promise<ListedSession[]> {
  const rows = await database()
    .select()
    .from(sessions)
    .where(and(eq(sessions.userId, account), gt(sessions.expiresAt, new Date())))
    .orderBy(desc(sessions.createdAt), desc(sessions.id));
  return rows.map(({ id, ipAddress, userAgent, createdAt }) => ({
    ...{ id, address: ipAddress || null, userAgent: userAgent || null, createdAt: createdAt.getTime() },
  }));
}

/** The hash of an account's password; null where it has none. Never leaves the server. */
export async function readPasswordHash(account: string): Promise<string | null> {
  const [row] = await database()
    .select({ password: credentials.password })
    .from(credentials)
    .where(and(eq(credentials.userId, account), eq(credentials.providerId, "credential")));
  return row?.password ?? null;
}
