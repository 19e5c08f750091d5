import * as z from "zod";
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from "./password-rule";

/** As accounts keep it: without capitals, so that one address is one account. */
export const Email = z.string().trim().toLowerCase().pipe(z.email().max(254));

/** What someone is called here, on one line, without signs that turn or hide the text around it. */
export const AccountName = z
  .string()
  .normalize("NFC")
  .trim()
  .min(1)
  .max(80)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+$/u);

export const NewPassword = z.string().min(SHORTEST_PASSWORD).max(LONGEST_PASSWORD);

/** The secret of a one-time link: 32 bytes in base64url. */
export const LinkSecret = z
  .string()
  .trim()
  .regex(/^[A-Za-z0-9_-]{43}$/);
