import { ENCODINGS, type Encoding } from "./vocabulary";

/** The encoding that goes by this label, such as `latin1` or `GB2312`; null where it is unknown or none of ours. */
export function toEncoding(label: string): Encoding | null {
  try {
    const { encoding } = new TextDecoder(label);
    return ENCODINGS.find((one) => one === (encoding === "gbk" ? "gb18030" : encoding)) ?? null;
  } catch {
    return null;
  }
}

/**
 * Reads bytes, without a byte order mark, in one encoding. Null where they do not fit it: a sequence that does not
 * exist there, or control characters, which appear where a byte has no sign in an encoding.
 */
export function decodeAs(bytes: Uint8Array, encoding: Encoding): string | null {
  const text = tryDecode(bytes, encoding);
  return text === null || hasControls(text, encoding) ? null : text;
}

function tryDecode(bytes: Uint8Array, encoding: Encoding): string | null {
  if (encoding === "windows-1252") return decodeWindows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What windows-1252 has in the place of the control characters 80 to 9F of ISO-8859-1; blanks have no sign. */
const SIGNS = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** By our own table, because Node 20's decoder of that name reads ISO-8859-1. */
function decodeWindows1252(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  return latin.replace(/[\u0080-\u009f]/g, (control) => {
    const sign = SIGNS[control.charCodeAt(0) - 0x80] ?? " ";
    return sign === " " ? control : sign;
  });
}

/** A stray control character comes with many a copied text; more of them, or a NUL, are not text. */
const MOST_CONTROLS = 1 / 500;

/** In Unicode the upper controls may stand: U+0085 is a line end there. Tabs, line ends and form feeds are text. */
function hasControls(text: string, encoding: Encoding): boolean {
  if (text.includes("\0") || (!encoding.startsWith("utf-") && /[\u0080-\u009f]/.test(text))) return true;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const lower = text.match(/[\u0001-\u0008\u000b\u000e-\u001f\u007f]/g)?.length ?? 0;
  return lower > text.length * MOST_CONTROLS;
}
