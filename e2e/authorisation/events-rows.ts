import { randomBytes } from "node:crypto";
import { type Case, changed, once, onLiving, type Row } from "./row";

const seenBy = ({ aim }: Case) => ({ id: aim.event.id, seen: aim.revision });

export const eventsRows: Record<string, Row> = {
  sendNewEvent: once((one) => ({ record: changed(one), why: null })),
  sendEvent: onLiving((one) => ({ ...seenBy(one), record: changed(one), why: null })),
  sendPublication: {
    least: "editor",
    // A draft rests on a source that nobody may read yet; what is published cannot be published again.
    call: (one) => ({ input: { ...seenBy(one), why: null }, expect: "invalid" }),
  },
  sendWithdrawal: onLiving((one) => ({ ...seenBy(one), why: "A test." })),
  sendRestoration: {
    least: "editor",
    call: (one) => ({
      input: { ...seenBy(one), number: 1, undo: false, why: null },
      ...(one.target === "withdrawn" || one.target === "merged" ? {} : {}),
    }),
  },
  sendSplit: onLiving((one) => ({ ...seenBy(one), record: changed(one), part: changed(one), why: null })),
  sendMerge: {
    least: "editor",
    call: (one) => ({
      input: {
        ...{ from: one.aim.event.id, into: one.aim.event.id, record: changed(one), why: null },
        seen: { from: one.aim.revision, into: one.aim.revision },
      },
      expect: "invalid",
    }),
  },
  sendPresence: once(({ aim }) => ({ event: aim.event.id, page: randomBytes(8).toString("hex"), leaving: false })),
  askText: { least: "editor", call: ({ aim }) => ({ input: { id: aim.source } }) },
  askEvents: once(() => ({ q: "", locale: "en" })),
  sendNewPerson: once(() => ({ person: { names: { en: fresh("Person") }, aliases: [] }, anyway: false })),
  sendNewParty: once(() => ({
    party: {
      id: fresh("X").replace(/\W/g, "").toUpperCase().slice(0, 10),
      kind: "state",
      names: { en: fresh("Party") },
      aliases: [],
    },
    anyway: false,
  })),
  sendNewTopic: once(() => ({ topic: { names: { en: fresh("Topic") } } })),
};

function fresh(word: string): string {
  return `${word} ${randomBytes(4).toString("hex")}`;
}
