import { type Call, type Case, isGone, once, type Row } from "./row";

const SAID = { motivation: "comment", body: "So it was.", language: "en", audience: "editors" };

const NOTHING_TO_IMPORT = "[]";

const seenBy = ({ aim }: Case) => ({ id: aim.annotation, seen: 1 });

/** Words are changed by whoever wrote them; an admin may take away another's, but not put words into their mouth. */
const byAuthor = (input: unknown, { target, standing }: Case, mayAdmin: boolean): Call =>
  target === "other's draft" && !(mayAdmin && standing.visitor === "admin")
    ? { input, expect: "not-editor" }
    : { input };

export const annotationsRows: Record<string, Row> = {
  sendAnnotation: {
    least: "editor",
    call: (one) => {
      const input = { ...SAID, target: { event: one.aim.event.id, field: "when" } };
      return isGone(one.target) ? { input, expect: "invalid" } : { input };
    },
  },
  sendReply: { least: "editor", call: ({ aim }) => ({ input: { ...SAID, to: aim.annotation } }) },
  sendRevision: { least: "editor", call: (one) => byAuthor({ ...seenBy(one), ...SAID, why: null }, one, false) },
  sendAnnotationWithdrawal: { least: "editor", call: (one) => byAuthor({ ...seenBy(one), why: null }, one, true) },
  sendResolution: { least: "editor", call: (one) => ({ input: seenBy(one) }) },
  // It is open already.
  sendReopening: { least: "editor", call: (one) => ({ input: seenBy(one), expect: "invalid" }) },
  askImportPlan: once(() => ({ text: NOTHING_TO_IMPORT })),
  sendImport: once(() => ({ text: NOTHING_TO_IMPORT })),
  askMentionable: once(() => ({ q: "Sovann", locale: "en" })),
};
