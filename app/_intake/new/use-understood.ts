"use client";

import { useEffect, useRef, useState } from "react";
import type { RefusalCode } from "@/lib/intake/refusal";
import { type Encoding, MOST_BYTES, type Reading } from "@/lib/intake/vocabulary";
import type { Result } from "@/lib/result";
import { sendTextToRead } from "../actions";
import type { UnderstoodText } from "../understood-text";
import { bytesIn, type Content, contentInBase64 } from "./base64";

/** What is to be read, and how; `content` null: nothing yet. */
type Asked = { content: Content | null; name: string | null; encoding: Encoding | null; reading: Reading | null };

/** `refused`: as the server said, or because it is too large to be sent; `lost`: no answer came. */
export type Understanding =
  | { state: "none" }
  | { state: "reading"; last: UnderstoodText | null }
  | { state: "read"; last: UnderstoodText }
  | { state: "refused"; code: RefusalCode; at: "file" | "encoding" }
  | { state: "signed-out" | "lost" };

/** So long the typing has to rest. */
const REST_MS = 500;

/** Has the server read what would be added, whenever it changes; only the newest answer counts. */
export function useUnderstood({ content, name, encoding, reading }: Asked) {
  const [understanding, setUnderstanding] = useState<Understanding>({ state: "none" });
  const [attempt, setAttempt] = useState(0);
  const newest = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    newest.current += 1;
    const mine = newest.current;
    if (content === null) return setUnderstanding({ state: "none" });
    setUnderstanding((before) => ({ state: "reading", last: "last" in before ? before.last : null }));
    const timer = setTimeout(async () => {
      const bytes = contentInBase64(content);
      if (bytesIn(bytes) > MOST_BYTES) return setUnderstanding({ state: "refused", code: "too-large", at: "file" });
      const answer = await sendTextToRead({ input: { bytes, name, encoding, reading } }).catch(() => null);
      if (newest.current === mine) setUnderstanding(toUnderstanding(answer));
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [content, name, encoding, reading, attempt]);

  return { understanding, again: () => setAttempt((before) => before + 1) };
}

function toUnderstanding(answer: Result<UnderstoodText> | null): Understanding {
  if (answer === null) return { state: "lost" };
  if (answer.ok) return { state: "read", last: answer.value };
  const { code, fields } = answer.error;
  if (code === "not-signed-in") return { state: "signed-out" };
  const at = fields?.encoding ? "encoding" : "file";
  // The codes are those of `refuse`; anything else is a fault.
  return fields?.[at] ? { state: "refused", code: fields[at] as RefusalCode, at } : { state: "lost" };
}
