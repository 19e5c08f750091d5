import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freshDatabase, freshPath } from "@/db/testing";

/** A made-up table with much of what real ones have: quotes, line breaks, former names, slips, doubles, what is not understood. */
export const TABLE = [
  "No,From,To,Guest,State,Sort,Town,What",
  '1,4/6/1901,9/6/1901,"President A. Sovann","Upper Ruritania",State visit,Riverton,"Came by ship, and said: ""roads"".\n  Left by train."',
  '2,12/1934,,"King Boris II and Prime Minister C. Dahl",Ruritania,State visit,,',
  "3,1/2/1950?,,Prime Minster C. Dahl,Ruritania,Working visit,Lakeside,Talks on trade 🕊.",
  "4,2/2/1950,2/2/1950,E. Fox,Norway,Working visit,Lakeside,Talks on fish.",
  "5,2/2/1950,2/2/1950,E. Fox,Norway,Working visit,Lakeside,Talks on fish again.",
  '6,3/3/1950,,"President G. Holm, Jr.",Congo,State visit,Riverton,Before.',
  '7,3/3/1970,,"President G. Holm, Jr.",Congo,State visit,Riverton,After.',
].join("\r\n");

/** Rows that cannot be taken, and why not. */
export const BAD_ROWS = [
  "8,31/2/1950,,E. Fox,Norway,Working visit,Lakeside,No such day.",
  "9,5/5/1950,4/5/1950,E. Fox,Norway,Working visit,Lakeside,Ends before it begins.",
  "10,,,E. Fox,Norway,Working visit,Lakeside,Without a day.",
  "11,5/5/1950,,E. Fox,Atlantis,Working visit,Lakeside,Nowhere.",
  "12,5/5/1950,,E. Fox,Norway,Séance,Lakeside,What?",
  "13,5/5/1950,,E. Fox,Norway",
  "3,5/5/1950,,E. Fox,Norway,Working visit,Lakeside,The key of another.",
  "14,5/5/1950,,E. Fox,Home,Working visit,Lakeside,At home.",
].join("\r\n");

export const MAP = `
dataset: { id: made-up-visits, home: HM, names: { en: Made-up visits }, languages: [ en, fr ] }
table: { key: "{No}", unwrap: [ What ], alike: [ From, Guest ] }
parties:
  - { id: HM, kind: state, names: { en: Home } }
  - { id: RU, kind: state, names: { en: Ruritania, fr: Ruritanie } }
  - { id: "NO", kind: state, names: { en: Norway, fr: Norvège } }
  - { id: CG, kind: state, names: { en: Congo } }
  - { id: CD, kind: state, names: { en: DR Congo } }
  - { id: XX, kind: state, names: { en: Unused } }
source:
  id: visits-{@decade}
  title: Visits of the {@decade}
  titleBasis: editorial
  publisher: A register
  publisherBasis: editorial
  language: en
  published: { edtf: "1980", note: { en: Made for a test. } }
  text: |-
    {No}. {Guest} ({State}), {From}–{To}: {Sort} [{Town}]
    {What}
event:
  id: visit-{No}
  title: { en: "{@people} of {@partner}", fr: "{@people} ({@partner})" }
  summary: { en: "{What}" }
  kind: { column: Sort, values: { State visit: visit, Working visit: talks } }
  status: { is: held, quote: [ What ], note: { en: A register of visits that took place. } }
  when: { from: From, to: To, format: dmy }
  place: { name: "{Town}", country: HM, note: { en: A register of visits to Home. } }
  home: { role: host, note: { en: A register of visits to Home. } }
  partner:
    column: State
    role: guest
    values:
      Upper Ruritania: [ { party: RU, note: { en: A former name. } } ]
      Congo: [ { party: CG, until: "1960" }, { party: CD, note: { en: Its name from then on. } } ]
  people:
    column: Guest
    split: [ " and ", ", " ]
    languages: [ en, fr ]
    offices:
      - { words: [ President ], office: { en: President, fr: Président }, level: head-of-state }
      - { words: [ King ], office: { en: King, fr: Roi }, level: head-of-state, inName: true }
      - { words: [ Prime Minister, Prime Minster ], office: { en: Prime Minister, fr: Premier ministre }, level: head-of-government }
`;

/** A folder with a table and its map, and an empty database. */
export async function madeUpTable(
  table = TABLE,
  map = MAP,
): Promise<{ table: string; map: string; leaveOut: boolean }> {
  await freshDatabase();
  return writtenTable(table, map);
}

/** As `madeUpTable`, leaving the database as it is. */
export function writtenTable(table = TABLE, map = MAP): { table: string; map: string; leaveOut: boolean } {
  const folder = freshPath("-table");
  mkdirSync(folder);
  const paths = { table: join(folder, "visits.csv"), map: join(folder, "map.yaml") };
  writeFileSync(paths.table, `${table}\r\n`);
  writeFileSync(paths.map, map);
  return { ...paths, leaveOut: false };
}
