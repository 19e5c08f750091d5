/** Every expected way to fail. Unexpected failures throw. */
export type FailureCode =
  | "not-found"
  | "invalid"
  | "conflict"
  | "not-signed-in"
  | "not-editor"
  | "not-admin"
  | "too-many";

/** `fields`: what is wrong with each field, by its path. `current`: for a conflict, the version that stands now. */
export type Failure = { code: FailureCode; message: string; fields?: Record<string, string>; current?: unknown };

/** A plain object, because a class instance cannot cross a server action. */
export type Result<T> = { ok: true; value: T } | { ok: false; error: Failure };

export const HTTP_STATUS: Record<FailureCode, number> = {
  "not-found": 404,
  invalid: 400,
  conflict: 409,
  "not-signed-in": 401,
  "not-editor": 403,
  "not-admin": 403,
  "too-many": 429,
};

export function ok<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function fail(code: FailureCode, message: string, fields?: Record<string, string>): Result<never> {
  return { ok: false, error: fields ? { code, message, fields } : { code, message } };
}

/** The record was changed since the version that the sender saw; `current` is how it stands now. */
export function conflict(message: string, current: unknown): Result<never> {
  return { ok: false, error: { code: "conflict", message, current } };
}
