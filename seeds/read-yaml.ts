import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDocument } from "yaml";
import type * as z from "zod";
import { normaliseText } from "@/lib/text";
import type { Refusal } from "./refusal";

/** One file of a dataset folder while it is read: its name within the folder, and where its refusals go. */
export type Reading = { folder: string; refusals: Refusal[] };

/** Reads one YAML file into `schema`'s shape; undefined, and refusals, where it does not fit. */
export function readOne<T extends z.ZodType>(reading: Reading, file: string, schema: T): z.output<T> | undefined {
  const data = readData(reading, file);
  return data === undefined ? undefined : parseAs(reading, file, "", data, schema);
}

/** Reads a YAML file that is a list, each entry for itself. `seen`: every id given, also by entries that were refused. */
export function readList<T extends z.ZodType<{ id: string }>>(
  reading: Reading,
  file: string,
  schema: T,
): { entries: z.output<T>[]; seen: string[] } {
  const data = readData(reading, file);
  if (data === undefined) return { entries: [], seen: [] };
  if (!Array.isArray(data)) {
    reading.refusals.push({ file, field: "", message: "expected a list" });
    return { entries: [], seen: [] };
  }
  const seen: string[] = [];
  const entries = data.flatMap((entry: unknown, at) => {
    const id = (entry as { id?: unknown } | null)?.id;
    const place = typeof id === "string" ? id : `entry ${at + 1}`;
    if (typeof id === "string") {
      if (seen.includes(id)) reading.refusals.push({ file, field: id, message: "stands more than once" });
      seen.push(id);
    }
    return parseAs(reading, file, place, entry, schema) ?? [];
  });
  return { entries, seen };
}

function readData({ folder, refusals }: Reading, file: string): unknown {
  let text: string;
  try {
    text = readFileSync(join(folder, file), "utf8");
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === "ENOENT";
    refusals.push({ file, field: "", message: missing ? "is missing" : `cannot be read: ${String(error)}` });
    return undefined;
  }
  const document = parseDocument(normaliseText(text));
  for (const { message } of document.errors) {
    refusals.push({ file, field: "", message: `is not YAML: ${message.split("\n")[0]}` });
  }
  if (document.errors.length > 0) return undefined;
  return document.toJS() ?? null;
}

function parseAs<T extends z.ZodType>(
  { refusals }: Reading,
  file: string,
  place: string,
  data: unknown,
  schema: T,
): z.output<T> | undefined {
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    const field = [place, ...issue.path.map(String)].filter((part) => part !== "").join(".");
    refusals.push({ file, field, message: issue.message });
  }
  return undefined;
}
