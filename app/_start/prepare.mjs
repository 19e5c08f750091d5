import { show, TSX } from "./child.mjs";
import { Refusal } from "./say.mjs";

/**
 * Brings the database up to date and, the first time, loads the dataset; it reports by itself.
 * @param {string} database absolute path of its file
 */
export async function prepare(database) {
  const code = await show([...TSX, "seeds/prepare.ts"], { env: { DATABASE_PATH: database } });
  if (code !== 0) throw new Refusal("Not started: the record could not be prepared, for the reason above.");
}
