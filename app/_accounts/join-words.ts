import * as z from "zod";
import type { LinkPurpose } from "@/db/read/desk/access-link";
import { AccountName, Email, LinkSecret, NewPassword } from "@/lib/account-words";
import { LOCALES, type Locale } from "@/lib/vocabulary";
import { fieldsOf } from "./sign-in-words";

export type JoinField = "name" | "email" | "password";

/**
 * How far someone has come with a one-time link: its code is asked for, then what the link needs. `typed` is shown
 * again after a refusal, but for the password; `wrong` names the fields that are not right yet.
 */
export type JoinState =
  | { step: "code"; problem: "gone" | "too-many" | "elsewhere" | null }
  | { step: "details"; code: string; purpose: LinkPurpose; typed: Typed; wrong: JoinField[]; isTaken: boolean };

type Typed = { name: string; email: string };

/** What one step of the form holds; `details` is null in the first. What is not right in them is null. */
export type Join = {
  locale: Locale;
  secret: string | null;
  details: { name: string | null; email: string | null; password: string | null; typed: Typed } | null;
};

/** Reads one step of the form, whatever was sent. */
export function parseJoin(form: unknown): Join {
  const fields = fieldsOf(form);
  const typed = { name: (fields.name ?? "").slice(0, 200), email: (fields.email ?? "").slice(0, 254) };
  return {
    locale: z.enum(LOCALES).catch("en").parse(fields.locale),
    secret: LinkSecret.nullable().catch(null).parse(codeIn(fields.code)),
    details:
      fields.step === "details"
        ? {
            name: AccountName.nullable().catch(null).parse(fields.name),
            email: Email.nullable().catch(null).parse(fields.email),
            password: NewPassword.nullable().catch(null).parse(fields.password),
            typed,
          }
        : null,
  };
}

/** The code by itself, or out of a whole link. */
function codeIn(text: string | undefined): string {
  return (text ?? "").split("#").at(-1) ?? "";
}
