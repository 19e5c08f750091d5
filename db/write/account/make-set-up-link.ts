import { type Db, database } from "@/db/connection";
import { transact } from "../transact";
import { addLink, countAdmins, type IssuedLink } from "./access-link";

/** The one-time link with which the first admin is made; null once there is an admin. A link made before is void. */
export async function makeSetUpLink(db: Db = database()): Promise<IssuedLink | null> {
  return transact((tx) => {
    if (countAdmins(tx) > 0) return null;
    return addLink(tx, { kind: "set-up", email: null, role: "admin", madeBy: "start" });
  }, db);
}
