import { once, type Row } from "./row";

const PAIR = { kind: "duplicate", key: "one other" };

export const reviewRows: Record<string, Row> = {
  sendRestoredRecord: {
    least: "editor",
    call: ({ aim }) => ({
      input: { kind: "event", id: aim.event.id, seen: aim.revision, number: 1, undo: false, why: null },
    }),
  },
  sendAside: once(() => PAIR),
  sendBroughtBack: once(() => PAIR),
};
