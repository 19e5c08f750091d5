import type { Role } from "../record-words";

/** Who works on annotations. */
export type Editor = { id: string; name: string; role: Role };

/** Whoever is signed in, without what no browser needs; null for a reader. */
export function editorOf(session: { account: Editor } | null): Editor | null {
  if (session === null) return null;
  const { id, name, role } = session.account;
  return { id, name, role };
}
