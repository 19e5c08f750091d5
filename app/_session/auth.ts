import "server-only";
import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { nextCookies } from "better-auth/next-js";
import { type Db, database } from "@/db/connection";
import { accounts, credentials, sessions, verifications } from "@/db/desk-schema";
import { authSecret } from "@/db/write/account/auth-secret";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "@/lib/password-rule";

const SESSION_S = 14 * 24 * 60 * 60;

type Auth = Awaited<ReturnType<typeof make>>;

// On globalThis, because development reloads modules.
const shared = globalThis as { ententeAuth?: Map<string, { db: Db; auth: Promise<Auth> }> };

/**
 * better-auth over our tables. It is called in process only: no route of its own is open to the network.
 * `secure`: whether the reader came by https, and the cookie must not travel otherwise. `setsCookies`: only for signing
 * in and out. Whoever merely asks for a session that has ended must not be sent a cookie back: to an action's answer
 * that carries one, Next adds the page anew, and what someone was typing on it would be gone.
 */
export function authFor(secure: boolean, setsCookies: boolean): Promise<Auth> {
  shared.ententeAuth ??= new Map();
  const db = database();
  const key = `${secure} ${setsCookies}`;
  const known = shared.ententeAuth.get(key);
  if (known?.db === db) return known.auth;
  const auth = make(db, secure, setsCookies);
  shared.ententeAuth.set(key, { db, auth });
  return auth;
}

async function make(db: Db, secure: boolean, setsCookies: boolean) {
  return betterAuth({
    appName: "Entente",
    baseURL: secure ? "https://localhost" : "http://localhost",
    secret: await authSecret(db),
    database: drizzleAdapter(db, {
      provider: "sqlite",
      schema: { user: accounts, session: sessions, account: credentials, verification: verifications },
    }),
    user: {
      additionalFields: {
        role: { type: "string", input: false, defaultValue: "editor" },
        suspendedAt: { type: "number", input: false, required: false },
      },
    },
    emailAndPassword: {
      enabled: true,
      // Accounts are made by one-time links only.
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    session: { expiresIn: SESSION_S, disableSessionRefresh: true, cookieCache: { enabled: false } },
    advanced: { cookiePrefix: "entente", useSecureCookies: secure, ipAddress: { ipv6Subnet: 128 } },
    databaseHooks: {
      session: {
        create: {
          before: async (session) => !(await isSuspended(db, session.userId)) && undefined,
        },
      },
    },
    // Its limiter counts requests over the network, and none of these are: see db/write/account.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    plugins: setsCookies ? [nextCookies()] : [],
  });
}

async function isSuspended(db: Db, account: string): Promise<boolean> {
  const row = await db.query.accounts.findFirst({ where: (table, { eq }) => eq(table.id, account) });
  return !row || row.suspendedAt !== null;
}
