import { analyse } from "chardet";
import { decodeAs, toEncoding } from "./decode";
import type { Encoding, EncodingReason } from "./vocabulary";

export type Decoded = { text: string; encoding: Encoding; reason: EncodingReason };

const MARKS: [Encoding, number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Reads the bytes of a text, without its byte order mark, in the encoding chosen. Null where they do not fit it. */
export function decodeChosen(bytes: Uint8Array, encoding: Encoding): Decoded | null {
  const mark = markOf(bytes);
  const text = decodeAs(mark?.encoding === encoding ? bytes.subarray(mark.length) : bytes, encoding);
  return text === null ? null : { text, encoding, reason: "chosen" };
}

/** Reads the bytes of a text in the first encoding that there is reason to take and that they fit. Null: there is none. */
export function decodeDetected(bytes: Uint8Array): Decoded | null {
  const mark = markOf(bytes);
  if (mark) {
    const text = decodeAs(bytes.subarray(mark.length), mark.encoding);
    return text === null ? null : { text, encoding: mark.encoding, reason: "mark" };
  }
  for (const [encoding, reason] of candidates(bytes)) {
    const text = decodeAs(bytes, encoding);
    if (text !== null) return { text, encoding, reason };
  }
  return null;
}

function markOf(bytes: Uint8Array): { encoding: Encoding; length: number } | null {
  const found = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  return found ? { encoding: found[0], length: found[1].length } : null;
}

function* candidates(bytes: Uint8Array): Generator<[Encoding, EncodingReason]> {
  const declared = declaredEncoding(bytes);
  if (declared !== null) yield [declared, "declared"];
  yield ["utf-8", "valid"];
  const wide = encodingByZeros(bytes);
  if (wide !== null) yield [wide, "zeros"];
  for (const encoding of guesses(bytes)) yield [encoding, "guess"];
}

/** Bytes in which a page must declare its encoding; the standard asks for 1024, pages are less exact. */
const PROLOGUE = 4096;

/** What a page says of its own encoding. What can be read there as ASCII is not UTF-16, whatever it says. */
function declaredEncoding(bytes: Uint8Array): Encoding | null {
  const prologue = asLatin(bytes.subarray(0, PROLOGUE));
  const label =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(prologue)?.[1] ??
    /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/i.exec(prologue)?.[1];
  const encoding = label === undefined ? null : toEncoding(label);
  return encoding?.startsWith("utf-16") ? "utf-8" : encoding;
}

/** UTF-16 without a mark, by its zero bytes: all at even places, or all at odd ones. */
function encodingByZeros(bytes: Uint8Array): Encoding | null {
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (even > 0 && odd === 0) return "utf-16be";
  return odd > 0 && even === 0 ? "utf-16le" : null;
}

/** Bytes from which statistics are made: more make them slower and not better. */
const SAMPLE = 64 * 1024;

/** What the statistics of the bytes say, likeliest first; at the end the encoding in which most of the old Web stands. */
function guesses(bytes: Uint8Array): Encoding[] {
  const likely = analyse(bytes.subarray(0, SAMPLE)).flatMap(({ name, confidence }) =>
    confidence > 0 ? (toEncoding(name) ?? []) : [],
  );
  return [...likely, "windows-1252"];
}

function asLatin(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
