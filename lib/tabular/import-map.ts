import * as z from "zod";
import { EdtfText, LocalisedText, PartyId } from "../event";
import { ENCODINGS } from "../intake/vocabulary";
import type { Localised } from "../localised";
import { DatasetHead, Party } from "../registry";
import { SourceHead } from "../source";
import { KINDS, LANGUAGES, LEVELS, PARTICIPANT_ROLES, PARTY_ROLES, STATUSES, WHEN_KINDS } from "../vocabulary";

/**
 * How the days of a table are written. `iso`: 2019-06-04, 2019-06 or 2019. `dmy`: 4/6/2019 is 4 June. `mdy`: it is
 * 6 April. `edtf`: any EDTF. `words`: plain English or French, as an editor types it; what can be read in two ways is
 * left out. In the first three a `?` after the date makes it uncertain.
 */
export const DATE_FORMATS = ["iso", "dmy", "mdy", "edtf", "words"] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

const Column = z.string().min(1).max(200);
const Columns = z.array(Column).default(() => []);
/** Words with names of columns between braces, such as `{visitor} ({country})`. */
const Template = z.string().min(1).max(4000);
const Templates = z
  .partialRecord(z.enum(LANGUAGES), Template)
  .refine((words) => Object.keys(words).length > 0, "expected the words in at least one language");

/** One of a closed list: the same for every row, or by a table of the cell's words. */
function valued<const Word extends string>(words: readonly Word[]) {
  return z
    .strictObject({
      is: z.enum(words).optional(),
      column: Column.optional(),
      values: z.record(z.string(), z.enum(words)).optional(),
      /** For words that the table does not have; without it they are not understood. */
      otherwise: z.enum(words).optional(),
      /** Columns whose words back a fixed value. */
      quote: Columns,
      note: LocalisedText.optional(),
    })
    .refine(
      ({ is, column, values }) => (is === undefined ? column && values : !column && !values),
      "expected is, or column with values",
    );
}
export type Valued<Word extends string> = {
  is?: Word | undefined;
  column?: string | undefined;
  values?: Record<string, Word> | undefined;
  otherwise?: Word | undefined;
  quote: string[];
  note?: Localised | undefined;
};

const When = z.strictObject({
  from: Column,
  to: Column.optional(),
  format: z.enum(DATE_FORMATS).default("iso"),
  /** Without it: days span, months and years are a moment within. */
  kind: z.enum(WHEN_KINDS).optional(),
  /** A column that says whether the date is sure, and the words in it that mean it is not. */
  uncertain: z.strictObject({ column: Column, values: z.array(z.string()).min(1) }).optional(),
  note: LocalisedText.optional(),
});

/** What words mean, if it is not the name of the party itself: former names, other states' parts, slips. */
const NamedParty = z.strictObject({
  party: PartyId,
  /** The last day, month or year of which this holds; of several, the first that still holds counts. */
  until: EdtfText.optional(),
  /** Why it is that party. */
  note: LocalisedText.optional(),
});
export type NamedParty = z.infer<typeof NamedParty>;

const Partner = z.strictObject({
  column: Column,
  /** What parts several partners in one cell. */
  split: z.array(z.string().min(1)).default(() => []),
  role: z.enum(PARTY_ROLES).optional(),
  /** Parties by the cell's words; names and aliases of parties need no entry. */
  values: z.record(z.string(), z.array(NamedParty).min(1)).default(() => ({})),
});

const Office = z.strictObject({
  /** Every spelling that stands before a name. */
  words: z.array(z.string().min(1)).min(1),
  office: LocalisedText,
  level: z.enum(LEVELS).optional(),
  /** Why it is that level, where the words alone do not say so. */
  note: LocalisedText.optional(),
  /** "King Hussein" is called so: the office is a part of the name. */
  inName: z.boolean().default(false),
});
export type Office = z.infer<typeof Office>;

const People = z.strictObject({
  column: Column,
  /** What parts several people in one cell; where offices are given, only before one of them. */
  split: z.array(z.string().min(1)).default(() => []),
  role: z.enum(PARTICIPANT_ROLES).optional(),
  /** Languages in which a name is written as it stands. */
  languages: z.array(z.enum(LANGUAGES)).min(1),
  offices: z.array(Office).default(() => []),
  /** Other spellings by the name that is kept. */
  spellings: z.record(z.string(), z.array(z.string())).default(() => ({})),
  /** Years between two rows of one name from which it is remarked that they may be two people. */
  farApart: z.int().min(1).default(40),
});

/** How the rows of a table become events: the shape of the file given with `--map`. */
export const ImportMap = z.strictObject({
  /** What an empty database becomes the record of; a filled one must have the same home. */
  dataset: DatasetHead,
  table: z.strictObject({
    encoding: z.enum(ENCODINGS).default("utf-8"),
    delimiter: z.string().length(1).default(","),
    /** Names a row for ever, whatever else of it is corrected. */
    key: Template,
    /** Columns in which a line break is a matter of the file's layout, and is read as a space. */
    unwrap: Columns,
    /** Rows with the same words in these are remarked as perhaps the same event. */
    alike: Columns,
  }),
  /** Added where the record lacks them. */
  parties: z.array(Party).default(() => []),
  source: z.strictObject({
    /** Rows for which this comes out the same are paragraphs of one source. */
    id: Template,
    title: Template,
    /** A row's paragraph: nothing but cells, and signs between them. */
    text: Template,
    ...SourceHead.pick({ titleBasis: true, publisher: true, publisherBasis: true, language: true, published: true })
      .shape,
    url: SourceHead.shape.url,
  }),
  event: z.strictObject({
    id: Template,
    title: Templates,
    summary: Templates.optional(),
    kind: valued(KINDS),
    status: valued(STATUSES),
    /** Where there is none, the highest office that was understood gives the level. */
    level: valued(LEVELS).optional(),
    when: When,
    place: z
      .strictObject({
        name: Template.optional(),
        country: PartyId.optional(),
        quote: Columns,
        note: LocalisedText.optional(),
      })
      .optional(),
    home: z.strictObject({ role: z.enum(PARTY_ROLES).optional(), quote: Columns, note: LocalisedText.optional() }),
    partner: Partner,
    people: People.optional(),
  }),
});
export type ImportMap = z.infer<typeof ImportMap>;
