import { openDatabase } from "@/db/connection";
import { createSignedIn } from "../sign-in";

export const VISITORS = ["anonymous", "editor", "admin", "suspended", "expired", "demoted"] as const;
export type Visitor = (typeof VISITORS)[number];

/** Someone at the door. `account` and `cookie` are null for those who never signed in. */
export type Standing = { visitor: Visitor; account: string | null; cookie: string | null };

/** Whether this visitor is signed in as far as the database is concerned. */
export function isSignedIn(visitor: Visitor): boolean {
  return visitor === "editor" || visitor === "admin" || visitor === "demoted";
}

/** One of each, signed in where they can be; then one is suspended, one's session runs out, and one admin is made an editor. */
export function admitVisitors(database: string): Record<Visitor, Standing> {
  const signedIn = (visitor: Visitor, role: "editor" | "admin"): Standing => {
    const { id, cookie } = createSignedIn(database, { role });
    return { visitor, account: id, cookie };
  };
  const visitors: Record<Visitor, Standing> = {
    anonymous: { visitor: "anonymous", account: null, cookie: null },
    editor: signedIn("editor", "editor"),
    admin: signedIn("admin", "admin"),
    suspended: signedIn("suspended", "admin"),
    expired: signedIn("expired", "admin"),
    demoted: signedIn("demoted", "admin"),
  };
  const { $client } = openDatabase(database);
  $client.prepare("update accounts set suspended_at = 1 where id = ?").run(visitors.suspended.account);
  $client.prepare("update sessions set expires_at = 1 where account_id = ?").run(visitors.expired.account);
  $client.prepare("update accounts set role = 'editor' where id = ?").run(visitors.demoted.account);
  $client.close();
  return visitors;
}
