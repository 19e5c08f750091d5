/* The closed lists of adding sources. Free of libraries, so that client code may import it. */

/** Most bytes of a text that is added: 2 MB. */
export const MOST_BYTES = 2 * 1024 * 1024;

/**
 * The encodings that a text may come in, by their names in the WHATWG Encoding Standard, in the order in which they are
 * offered. ISO-8859-1 is windows-1252 there, GBK is read as GB18030.
 */
export const ENCODINGS = [
  "utf-8",
  "utf-16le",
  "utf-16be",
  "windows-1252",
  "iso-8859-15",
  "macintosh",
  "windows-1258",
  "windows-874",
  "gb18030",
  "big5",
  "shift_jis",
  "euc-jp",
  "iso-2022-jp",
  "euc-kr",
  "windows-1250",
  "iso-8859-2",
  "windows-1251",
  "koi8-r",
  "windows-1253",
  "windows-1254",
  "windows-1255",
  "windows-1256",
  "windows-1257",
] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * How an encoding is known: by its byte order mark, because the page declares it, because the bytes are valid UTF-8,
 * by the zeros that UTF-16 puts beside every Latin letter, by statistics, or because the editor said so.
 */
export const ENCODING_REASONS = ["mark", "declared", "valid", "zeros", "guess", "chosen"] as const;
export type EncodingReason = (typeof ENCODING_REASONS)[number];

/** How a file is read: as a page, of which only the article is kept, or as the text that it is. */
export const READINGS = ["page", "plain"] as const;
export type Reading = (typeof READINGS)[number];
