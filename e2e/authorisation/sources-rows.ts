import { randomBytes } from "node:crypto";
import { type Case, once, type Row } from "./row";
import { isPublic } from "./targets";

const seenBy = ({ aim }: Case) => ({ id: aim.source, seen: 1, why: null });

const HEAD = {
  ...{ title: "A title", titleBasis: "stated", publisher: "A paper", publisherBasis: "stated", language: "en" },
  published: { edtf: "2020-01-01", note: { en: "For a test." } },
};

const sent = (text: string) => ({
  ...{ bytes: Buffer.from(text).toString("base64"), name: null, encoding: null, reading: null },
});

export const sourcesRows: Record<string, Row> = {
  sendTextToRead: once(() => sent("They met in Oslo.")),
  sendNewSource: once(() => {
    const mark = randomBytes(4).toString("hex");
    return { id: `paper-${mark}`, head: HEAD, sent: sent(`They met in Oslo, ${mark}.`), despite: false };
  }),
  sendTextToCompare: {
    least: "editor",
    call: ({ aim }) => ({ input: { id: aim.source, sent: sent(`Corrected. ${aim.text}`), locale: "en" } }),
  },
  sendNewEdition: {
    least: "editor",
    call: (one) => ({ input: { ...seenBy(one), sent: sent(`Corrected. ${one.aim.text}`) } }),
  },
  sendSourceHead: { least: "editor", call: (one) => ({ input: { ...seenBy(one), head: HEAD } }) },
  sendFurniture: { least: "editor", call: (one) => ({ input: { ...seenBy(one), furniture: [[0, 4]] } }) },
  sendSourcePublication: {
    least: "editor",
    call: (one) => (isPublic(one.target) ? { input: seenBy(one), expect: "invalid" } : { input: seenBy(one) }),
  },
};
