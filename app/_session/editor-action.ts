import "server-only";
import { headers } from "next/headers";
import * as z from "zod";
import type { By } from "@/db/write/act";
import { fail, type Result } from "@/lib/result";
import { isFromOwnPage } from "./same-origin";
import { currentSession } from "./session";

const Envelope = z.strictObject({
  /** Chosen by the sender, the same for every retry of one act. */
  key: z
    .string()
    .regex(/^[A-Za-z0-9-]{16,64}$/)
    .nullable()
    .default(null),
  input: z.unknown(),
});

/**
 * Makes a server action of an editor's act: parses `{ key?, input }`, takes the session from the cookie and hands
 * both to `run`, which authorises in its transaction (`act`). Fails with `not-signed-in`, `invalid` with the fields
 * by their paths, or as `run` does.
 */
export function editorAction<Input, Answer>(
  schema: z.ZodType<Input>,
  run: (by: By, input: Input) => Promise<Result<Answer>>,
): (sent: unknown) => Promise<Result<Answer>> {
  return async (sent) => {
    const session = await currentSession();
    if (session === null) return fail("not-signed-in", "You are signed out. Sign in again; what you typed is kept.");
    if (!isFromOwnPage(await headers())) return fail("invalid", "This was not sent by a page of this site.");
    const envelope = Envelope.safeParse(sent);
    if (!envelope.success) return fail("invalid", z.prettifyError(envelope.error));
    const parsed = schema.safeParse(envelope.data.input);
    if (!parsed.success) return fail("invalid", z.prettifyError(parsed.error), fieldsOf(parsed.error));
    return run({ session: session.session, key: envelope.data.key }, parsed.data);
  };
}

/** The first thing said of each field, by its path with dots. */
function fieldsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join(".")] ??= issue.message;
  return fields;
}
