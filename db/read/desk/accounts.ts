import "server-only";
import { and, asc, count, eq, gt, isNull, max } from "drizzle-orm";
import { database } from "@/db/connection";
import { accessLinks, accounts, sessions } from "@/db/desk-schema";
import type { Role } from "@/lib/record-words";

/** Times are ms since 1970. */
export type ListedAccount = {
  id: string;
  name: string;
  email: string;
  role: Role;
  suspendedAt: number | null;
  /** Sessions that have not ended, and when the newest of them began. */
  sessions: number;
  signedInAt: number | null;
};

export type Invitation = { email: string; role: Role; expiresAt: number };

/** Every account, in the order of their names, and the invitations that can still be used. Only for admins. */
export async function readAccounts(): Promise<{ accounts: ListedAccount[]; invitations: Invitation[] }> {
  const db = database();
  const now = new Date();
  const rows = await db
    .select({
      ...{ id: accounts.id, name: accounts.name, email: accounts.email, role: accounts.role },
      ...{ suspendedAt: accounts.suspendedAt, sessions: count(sessions.id), newest: max(sessions.createdAt) },
    })
    .from(accounts)
    .leftJoin(sessions, and(eq(sessions.userId, accounts.id), gt(sessions.expiresAt, now)))
    .groupBy(accounts.id)
    .orderBy(asc(accounts.name), asc(accounts.email));
  const isOpen = and(isNull(accessLinks.usedAt), gt(accessLinks.expiresAt, now.getTime()));
  const links = await db
    .select()
    .from(accessLinks)
    .where(and(eq(accessLinks.kind, "invite"), isOpen))
    .orderBy(asc(accessLinks.email));
  return {
    accounts: rows.map(({ newest, ...row }) => ({ ...row, signedInAt: newest?.getTime() ?? null })),
    invitations: links.map(({ email, role, expiresAt }) => ({ email: email ?? "", role, expiresAt })),
  };
}

/** Who could be asked for what only admins may do. */
export async function readAdminNames(): Promise<string[]> {
  const rows = await database()
    .select({ name: accounts.name })
    .from(accounts)
    .where(and(eq(accounts.role, "admin"), isNull(accounts.suspendedAt)))
    .orderBy(asc(accounts.name));
  return rows.map((row) => row.name);
}
