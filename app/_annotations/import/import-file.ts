import * as z from "zod";

/** Most UTF-16 units of a file of annotations. */
export const MOST_FILE = 700_000;

export const ImportFile = z.strictObject({ text: z.string().max(MOST_FILE, "long") });
