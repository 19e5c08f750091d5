import { randomBytes } from "node:crypto";
import { type Db, database } from "@/db/connection";
import { meta } from "@/db/schema";
import { metaValue, transact } from "../transact";

const KEY = "auth-secret";

/** The secret that signs session cookies: made at the first need, kept in the database and never exported. */
export async function authSecret(db: Db = database()): Promise<string> {
  return transact((tx) => {
    const stored = metaValue(tx, KEY);
    if (stored !== null) return stored;
    const value = randomBytes(32).toString("base64url");
    tx.insert(meta).values({ key: KEY, value }).run();
    return value;
  }, db);
}
