import * as z from "zod";
import { Email } from "@/lib/account-words";
import { LONGEST_PASSWORD } from "@/lib/password-rule";
import { LOCALES, type Locale } from "@/lib/vocabulary";
import { wayBack } from "@/lib/way-back";

export type SignInProblem = "wrong" | "too-many" | "elsewhere";

/** What the form shows again after a refusal: never the password. */
export type SignInState = { email: string; problem: SignInProblem | null };

const SignInForm = z.object({
  locale: z.enum(LOCALES).catch("en"),
  email: Email,
  password: z.string().min(1).max(LONGEST_PASSWORD),
  to: z.unknown().transform(wayBack),
});

/** What was typed (null where it cannot be an account's), and the e-mail address as it was typed. */
export function parseSignIn(form: unknown): { typed: z.infer<typeof SignInForm> | null; email: string } {
  const fields = fieldsOf(form);
  return { typed: SignInForm.safeParse(fields).data ?? null, email: (fields.email ?? "").slice(0, 254) };
}

/** The language of the page that a form stands on. */
export function parseLocale(form: unknown): Locale {
  return z.enum(LOCALES).catch("en").parse(fieldsOf(form).locale);
}

/** The words of a form by their names; what is no form, and no word, is left out. */
export function fieldsOf(form: unknown): Record<string, string | undefined> {
  if (!(form instanceof FormData)) return {};
  return Object.fromEntries([...form].filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}
