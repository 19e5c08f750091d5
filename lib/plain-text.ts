import * as z from "zod";

// Tab and line feed are text; other control characters end a string, a line or a terminal's patience.
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what it looks for
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/;
const HALF_CHARACTER = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/**
 * Text of at most `max` UTF-16 units that every place keeps as it is: database, JSON, file and page. Refused are
 * control characters and halves of characters (lone surrogates), which UTF-8 cannot hold.
 */
export function PlainText(max: number) {
  return z
    .string()
    .max(max)
    .refine((text) => !CONTROL.test(text), "holds a control character, which cannot be shown: type the text anew")
    .refine((text) => !HALF_CHARACTER.test(text), "holds half a character: type the text anew");
}
