import { show, TSX } from "./child.mjs";
import { Refusal } from "./say.mjs";

/**
 * Brings the database up to date and, the first time, loads the dataset; it reports by itself, and prints the link
 * with which the first admin is made.
 * @param {string} database absolute path of its file
 * @param {number} port on which the site will be served
 */
export async function prepare(database, port) {
  const env = { DATABASE_PATH: database, PORT: String(port) };
  const code = await show([...TSX, "seeds/prepare.ts"], { env });
  if (code !== 0) throw new Refusal("Not started: the record could not be prepared, for the reason above.");
}
