/** Every expected way to fail. Unexpected failures throw. */
export type FailureCode = "not-found" | "invalid" | "conflict" | "not-editor";

export type Failure = { code: FailureCode; message: string; fields?: Record<string, string> };

/** A plain object, because a class instance cannot cross a server action. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export const HTTP_STATUS: Record<FailureCode, number> = {
  "not-found": 404,
  invalid: 400,
  conflict: 409,
  "not-editor": 403,
};

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: FailureCode, message: string, fields?: Record<string, string>): Result<never> {
  return { ok: false, error: fields ? { code, message, fields } : { code, message } };
}
