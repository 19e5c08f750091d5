import { createHash, randomBytes } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import Sqlite from "better-sqlite3";

export const PASSWORD = "a row of plain words";

export type Newcomer = { name: string; email: string };

/** A name and an address that nobody had before. */
export function newcomer(name: string): Newcomer {
  return { name, email: `${name.toLowerCase().replace(/\W+/g, "-")}-${randomBytes(4).toString("hex")}@example.org` };
}

/** Puts an invitation into the database, as an admin would make it; answers the address to open. */
export function invite(database: string, { email }: Newcomer, role: "editor" | "admin" = "editor"): string {
  const secret = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(secret).digest("hex");
  const now = Date.now();
  within(database, (db) =>
    db
      .prepare(
        "insert into access_links (hash, kind, email, role, made_by, made_at, expires_at) values (?, 'invite', ?, ?, 'terminal', ?, ?)",
      )
      .run(hash, email, role, now, now + 3_600_000),
  );
  return `/join#${secret}`;
}

/** Follows an invitation to its end: the page then stands on the desk. */
export async function join(page: Page, link: string, { name }: Newcomer): Promise<void> {
  await page.goto(link);
  await page.getByRole("textbox", { name: "Name" }).fill(name);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Make the account" }).click();
  await onDesk(page);
}

/** Fills the form of the sign-in page, on which this page stands, and sends it. */
export async function fillSignIn(page: Page, email: string, password: string): Promise<void> {
  await page.getByRole("textbox", { name: "E-mail" }).fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("main").getByRole("button", { name: "Sign in" }).click();
}

export async function onDesk(page: Page): Promise<void> {
  await expect(page.getByRole("navigation", { name: "Desk" })).toBeVisible();
}

/** Does something in the server's database, past the server. */
export function within<T>(database: string, work: (db: Sqlite.Database) => T): T {
  const db = new Sqlite(database, { timeout: 10_000 });
  try {
    return work(db);
  } finally {
    db.close();
  }
}
