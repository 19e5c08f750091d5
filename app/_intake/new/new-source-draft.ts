import { ENCODINGS, type Encoding, READINGS, type Reading } from "@/lib/intake/vocabulary";
import { EMPTY_HEAD, type HeadValues, parseHeadValues } from "../head/head-values";

/** A chosen file, kept with the draft: a browser gives no second look at it after a reload. */
export type KeptFile = { name: string; base64: string };

/** The form as it is typed. `id` is null while it follows publisher, date and title. */
export type NewSourceDraft = {
  from: "paste" | "file";
  pasted: string;
  encoding: Encoding | null;
  reading: Reading | null;
  head: HeadValues;
  id: string | null;
  /** Added although the same text is there already. */
  despite: boolean;
};

export const EMPTY_DRAFT: NewSourceDraft = {
  from: "paste",
  pasted: "",
  encoding: null,
  reading: null,
  head: EMPTY_HEAD,
  id: null,
  despite: false,
};

export function parseDraft(stored: unknown): NewSourceDraft | null {
  if (typeof stored !== "object" || stored === null) return null;
  const draft = stored as Record<string, unknown>;
  const head = parseHeadValues(draft.head);
  if (head === null || typeof draft.pasted !== "string") return null;
  return {
    head,
    from: draft.from === "file" ? "file" : "paste",
    pasted: draft.pasted,
    encoding: ENCODINGS.find((one) => one === draft.encoding) ?? null,
    reading: READINGS.find((one) => one === draft.reading) ?? null,
    id: typeof draft.id === "string" ? draft.id : null,
    despite: draft.despite === true,
  };
}

export function parseKeptFile(stored: unknown): KeptFile | null {
  if (typeof stored !== "object" || stored === null) return null;
  const { name, base64 } = stored as Record<string, unknown>;
  return typeof name === "string" && typeof base64 === "string" ? { name, base64 } : null;
}
