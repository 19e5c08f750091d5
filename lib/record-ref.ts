import type { RecordRef } from "./answers/history";
import { REVISED_KINDS } from "./record-words";

const ID = /^[A-Za-z0-9-]{1,120}$/;

/** A record as it stands in addresses: `event/2019-06-04-a-visit`. */
export function printRecordRef({ kind, id }: RecordRef): string {
  return `${kind}/${id}`;
}

/** Null where it is none. */
export function parseRecordRef(text: string): RecordRef | null {
  const [first = "", id = "", ...more] = text.split("/");
  const kind = REVISED_KINDS.find((one) => one === first);
  return kind === undefined || more.length > 0 || !ID.test(id) ? null : { kind, id };
}
