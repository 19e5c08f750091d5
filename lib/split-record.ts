import type { EventBody, EventRecord } from "./event";

/** What of an event may go to the event that is split off; everything else stays, and is what both begin with. */
export type Moved = { participants: string[]; topics: string[]; commitments: string[] };

/** `edtf`: the part's own date, "" where it is that of the whole. */
export type PartHead = { title: EventBody["title"]; edtf: string; kind: EventBody["when"]["kind"] };

/**
 * Parts an event in two. Evidence goes with its fact; that of what both share (parties, status, place, and the date
 * unless it differs) is copied. The part follows the rest within the same visit, and begins with no summary.
 */
export function splitRecord(event: EventRecord, moved: Moved, head: PartHead): { rest: EventBody; part: EventBody } {
  const { id: _id, summary: _summary, ...body } = event;
  const isMoved = (field: string) => {
    const [kind, key = ""] = field.split("/");
    return kind !== undefined && kind in moved && moved[kind as keyof Moved].includes(key);
  };
  const isOwn = (field: string) => isMoved(field) || !/^(?:participants|topics|commitments)\//.test(field);
  const keepsDate = head.edtf === "" || head.edtf === event.when.edtf;
  const sorted = (goes: boolean) => ({
    participants: event.participants.filter((one) => isMoved(`participants/${one.person}`) === goes),
    topics: event.topics.filter((one) => isMoved(`topics/${one}`) === goes),
    commitments: event.commitments.filter((one) => isMoved(`commitments/${one.id}`) === goes),
  });
  const part: EventBody = {
    ...body,
    ...sorted(true),
    title: head.title,
    when: keepsDate ? event.when : { edtf: head.edtf, kind: head.kind },
    related: [],
    evidence: event.evidence.filter(
      ({ field }) => isOwn(field) && field !== "title" && (keepsDate || field !== "when"),
    ),
  };
  const rest: EventBody = {
    ...body,
    ...(event.summary && { summary: event.summary }),
    ...sorted(false),
    evidence: event.evidence.filter(({ field }) => !isMoved(field)),
  };
  return { rest, part };
}
