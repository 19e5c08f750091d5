import type { Locale } from "./vocabulary";

/** How fine a date is given. */
export type Unit = "day" | "month" | "year" | "season";

/** A date in words, with what a language must know to put a preposition before it. */
export type Dated = { text: string; unit: Unit };

export type Phrases = {
  intl: string;
  unknown: string;
  seasons: [string, string, string, string];
  yearInferred: string;
  uncertain: string;
  /** From the first to the last, both known. */
  span: (first: Dated, last: Dated) => string;
  between: (first: Dated, last: Dated) => string;
  /** A moment somewhere between. */
  sometimeBetween: (first: Dated, last: Dated) => string;
  /** A moment somewhere in a month, a season or a year. */
  sometimeIn: (date: Dated) => string;
  onOrBefore: (date: Dated) => string;
  onOrAfter: (date: Dated) => string;
  /** Lasting, from an open start. */
  until: (date: Dated) => string;
  /** Lasting, to an open end. */
  from: (date: Dated) => string;
  around: (date: Dated) => string;
  /** `around` inside a longer phrase. */
  roughly: (text: string) => string;
  day: (day: string) => string;
};

const english: Phrases = {
  intl: "en-GB",
  unknown: "date unknown",
  seasons: ["spring", "summer", "autumn", "winter"],
  yearInferred: "year inferred",
  uncertain: "uncertain",
  span: (first, last) => (first.text.includes(" ") ? `${first.text} – ${last.text}` : `${first.text}–${last.text}`),
  between: (first, last) => `between ${first.text} and ${last.text}`,
  sometimeBetween: (first, last) => `sometime between ${first.text} and ${last.text}`,
  sometimeIn: (date) => `sometime in ${date.text}`,
  onOrBefore: (date) => `${date.unit === "day" ? "on" : "in"} or before ${date.text}`,
  onOrAfter: (date) => `${date.unit === "day" ? "on" : "in"} or after ${date.text}`,
  until: (date) => `until ${date.text}`,
  from: (date) => `from ${date.text}`,
  around: (date) => `around ${date.text}`,
  roughly: (text) => `around ${text}`,
  day: (day) => day,
};

const french: Phrases = {
  intl: "fr-FR",
  unknown: "date inconnue",
  seasons: ["printemps", "été", "automne", "hiver"],
  yearInferred: "année déduite",
  uncertain: "incertain",
  span: (first, last) => `${de(first)} ${last.unit === "day" ? "au" : "à"} ${last.text}`,
  between: (first, last) => `entre ${le(first)} et ${le(last)}`,
  sometimeBetween: (first, last) => `entre ${le(first)} et ${le(last)}`,
  sometimeIn: (date) => `courant ${date.text}`,
  onOrBefore: (date) => `au plus tard ${leOrEn(date)}`,
  onOrAfter: (date) => `au plus tôt ${leOrEn(date)}`,
  until: (date) => (date.unit === "day" ? `jusqu’au ${date.text}` : `jusqu’en ${date.text}`),
  from: (date) => `à partir ${de(date)}`,
  around: (date) => `vers ${le(date)}`,
  roughly: (text) => `${text} environ`,
  day: (day) => (day === "1" ? "1er" : day),
};

/** The words around a date that Intl does not have, per language of the interface. */
export const PHRASES: Record<Locale, Phrases> = { en: english, fr: french };

function le(date: Dated): string {
  return date.unit === "day" ? `le ${date.text}` : date.text;
}

function leOrEn(date: Dated): string {
  return date.unit === "day" ? `le ${date.text}` : `en ${date.text}`;
}

function de(date: Dated): string {
  if (date.unit === "day") return `du ${date.text}`;
  return /^[aeéo]/.test(date.text) ? `d’${date.text}` : `de ${date.text}`;
}
