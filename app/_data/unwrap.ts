import type { Result } from "@/lib/result";

/** The value; throws where there is none, for queries whose failure is an error and no answer. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.error.code}: ${result.error.message}`);
}
