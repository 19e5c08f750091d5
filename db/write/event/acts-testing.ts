import { database } from "@/db/connection";
import { readDeskEvent } from "@/db/read/desk/event";
import { createAccount, createRegistries, createSession, createSource, readEventRecords } from "@/db/testing";
import type { EventBody } from "@/lib/event";
import { EventBody as Body } from "@/lib/event";
import type { By } from "../act";

/** Text of the source `report`. */
export const REPORT = "On 4 June 2020, A. Sovann met B. Larsen of Norway in Siem Reap. They agreed on a study.";

/** A signed-in editor, a source to quote, and the registries that `bodyOf` names. */
export async function prepareDesk(): Promise<By> {
  await createRegistries({
    parties: [{ id: "KH" }, { id: "NO" }],
    people: [{ id: "a-sovann" }],
    topics: [{ id: "trade" }],
  });
  await createSource({ id: "report", text: REPORT });
  return createSession(await createAccount());
}

/** What an editor may say of an event: every fact but those of `overrides` backed by the report. */
export function bodyOf(overrides: Partial<EventBody> = {}): EventBody {
  const passage = (field: string, exact: string) => ({ field, source: "report", exact, basis: "stated" as const });
  return Body.parse({
    title: { en: "A. Sovann meets B. Larsen" },
    kind: "meeting",
    status: "held",
    when: { edtf: "2020-06-04", kind: "spans" },
    parties: [{ party: "KH" }, { party: "NO" }],
    evidence: [
      passage("when", "On 4 June 2020"),
      passage("status", "met"),
      passage("parties/KH", "A. Sovann"),
      passage("parties/NO", "of Norway"),
    ],
    ...overrides,
  });
}

/** An event as an editor finds it. Throws where there is none. */
export async function deskEvent(id: string) {
  const found = await readDeskEvent(id);
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
}

/** The record of an event, put together from its rows. */
export async function recordOf(id: string) {
  const [record] = await readEventRecords([id], database());
  return record;
}

/** What a record says without its id, as it is sent to a save. */
export function toBody({ id: _id, ...body }: EventBody & { id: string }): EventBody {
  return body;
}
