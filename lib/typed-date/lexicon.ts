/** What a word means in a typed date. English and French are read at once: no word of one says something else in the other. */
export type Keyword =
  | "before"
  | "after"
  | "on-or-before"
  | "on-or-after"
  | "until"
  | "from"
  | "between"
  | "and"
  | "to"
  | "or"
  | "about"
  | "uncertain"
  | "year-inferred"
  | "sometime"
  | "early"
  | "mid"
  | "late";

/** Phrases of several words, longest first, written as `foldText` leaves them. */
export const PHRASES: [phrase: string, keyword: Keyword][] = [
  ["(year inferred)", "year-inferred"],
  ["(annee deduite)", "year-inferred"],
  ["(uncertain)", "uncertain"],
  ["(incertain)", "uncertain"],
  ["on or before", "on-or-before"],
  ["in or before", "on-or-before"],
  ["no later than", "on-or-before"],
  ["not later than", "on-or-before"],
  ["at the latest", "on-or-before"],
  ["au plus tard", "on-or-before"],
  ["on or after", "on-or-after"],
  ["in or after", "on-or-after"],
  ["no earlier than", "on-or-after"],
  ["not earlier than", "on-or-after"],
  ["at the earliest", "on-or-after"],
  ["au plus tot", "on-or-after"],
  ["a partir", "from"],
  ["a compter", "from"],
  ["some time", "sometime"],
  ["au cours", "sometime"],
  ["in the course of", "sometime"],
  ["in the middle of", "mid"],
  ["au milieu", "mid"],
  ["at the beginning of", "early"],
  ["at the start of", "early"],
  ["beginning of", "early"],
  ["start of", "early"],
  ["au debut", "early"],
  ["at the end of", "late"],
  ["end of", "late"],
  ["a la fin", "late"],
  ["peut etre", "uncertain"],
  ["jusqu a", "until"],
  ["jusqu au", "until"],
  ["jusqu en", "until"],
];

/** Single words. */
export const KEYWORDS: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ["before", "before"],
  ["avant", "before"],
  ["after", "after"],
  ["apres", "after"],
  ["by", "on-or-before"],
  ["until", "until"],
  ["till", "until"],
  ["from", "from"],
  ["since", "from"],
  ["depuis", "from"],
  ["du", "from"],
  ["de", "from"],
  ["between", "between"],
  ["entre", "between"],
  ["and", "and"],
  ["et", "and"],
  ["to", "to"],
  ["a", "to"],
  ["au", "to"],
  ["-", "to"],
  ["or", "or"],
  ["ou", "or"],
  ["circa", "about"],
  ["ca", "about"],
  ["c", "about"],
  ["about", "about"],
  ["around", "about"],
  ["approximately", "about"],
  ["roughly", "about"],
  ["vers", "about"],
  ["environ", "about"],
  ["?", "uncertain"],
  ["perhaps", "uncertain"],
  ["possibly", "uncertain"],
  ["probably", "uncertain"],
  ["probablement", "uncertain"],
  ["uncertain", "uncertain"],
  ["incertain", "uncertain"],
  ["sometime", "sometime"],
  ["during", "sometime"],
  ["courant", "sometime"],
  ["pendant", "sometime"],
  ["early", "early"],
  ["debut", "early"],
  ["mid", "mid"],
  ["mi", "mid"],
  ["late", "late"],
  ["fin", "late"],
]);

/** Words that say nothing: articles, prepositions and the days of the week. */
export const SILENT = new Set(
  (
    "the of on in at le la l les d en ce un jour mois annee month year " +
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun " +
    "lundi mardi mercredi jeudi vendredi samedi dimanche"
  ).split(" "),
);

const NAMES_OF_MONTHS = [
  "january jan janvier janv",
  "february feb fevrier fevr fev",
  "march mar mars",
  "april apr avril avr",
  "may mai",
  "june jun juin",
  "july jul juillet juil",
  "august aug aout",
  "september sept sep septembre",
  "october oct octobre",
  "november nov novembre",
  "december dec decembre",
];

/** 1 to 12, by name or the usual abbreviation. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES_OF_MONTHS.flatMap((names, at) => names.split(" ").map((name): [string, number] => [name, at + 1])),
);

/** EDTF's codes of the seasons. */
export const SEASONS: ReadonlyMap<string, number> = new Map(
  ["spring printemps", "summer ete", "autumn fall automne", "winter hiver"].flatMap((names, at) =>
    names.split(" ").map((name): [string, number] => [name, at + 21]),
  ),
);
