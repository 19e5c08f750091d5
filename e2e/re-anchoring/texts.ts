import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { EventRecord } from "@/lib/event";
import { locateQuote, type Span } from "@/lib/evidence";
import { normaliseText } from "@/lib/text";

/** Words and sentences that an editor might bring in: `space` parts words. */
export type Foreign = { words: string[]; sentences: string[]; space: string };

/** A text to be edited, with the passages of it that the record quotes (code points). */
export type Sample = { id: string; text: string; quotes: Span[]; foreign: Foreign };

const SEEDS = join(import.meta.dirname, "../../seeds");

/** The five texts of the dataset with the passages that its events quote, and one in Khmer. */
export function readSamples(): Sample[] {
  const quotes = readQuotes();
  const sources = readdirSync(join(SEEDS, "sources")).filter((name) => name.endsWith(".txt"));
  const samples = sources.map((name): Sample => {
    const id = name.replace(/\.txt$/, "");
    const text = normaliseText(readFileSync(join(SEEDS, "sources", name), "utf8"));
    const spans = quotes.flatMap((quote) => {
      const found = quote.source === id ? locateQuote(text, quote) : null;
      return found?.ok ? [[found.value.start, found.value.end] satisfies Span] : [];
    });
    return { id, text, quotes: spans, foreign: id.startsWith("vna-") ? FRENCH : ENGLISH };
  });
  const khmer = normaliseText(readFileSync(join(import.meta.dirname, "khmer.txt"), "utf8"));
  return [...samples, { id: "khmer", text: khmer, quotes: [], foreign: KHMER }];
}

function readQuotes() {
  const names = readdirSync(join(SEEDS, "events"));
  const events = names.map((name) => EventRecord.parse(parse(readFileSync(join(SEEDS, "events", name), "utf8"))));
  return events.flatMap((event) => event.evidence.flatMap((one) => (one.basis === "editorial" ? [] : [one])));
}

const ENGLISH: Foreign = {
  space: " ",
  words: [
    "also",
    "the",
    "Cambodia",
    "France,",
    "yesterday",
    "in Phnom Penh",
    "of the National Assembly",
    "and",
    "He",
    "meanwhile",
    "nevertheless",
  ],
  sentences: [
    "The two sides also spoke about roads and rice.",
    "In the afternoon, the delegation visited a school in Kampot.",
    "He added that the relationship between Cambodia and France would improve further.",
    "“We are glad to be here,” the ambassador said.",
    "The Cambodian National Assembly has not yet answered the letter.",
    "It rained.",
    "Both sides reaffirmed their shared hope for a good harvest in 2025, and for peace.",
    "Sudary told the press conference that the visit to France had been planned for a year.",
  ],
};

const FRENCH: Foreign = {
  space: " ",
  words: [
    "aussi",
    "les",
    "le Cambodge",
    "et",
    "hier,",
    "de l'AN",
    "des deux pays",
    "à Hanoï",
    "Bui",
    "toutefois",
    "pourtant",
  ],
  sentences: [
    "Les deux parties ont également parlé de routes et de riz.",
    "L'après-midi, la délégation a visité une école à Kampot.",
    "Bui Van Cuong a proposé aux deux parties de planter des arbres.",
    "«\u00a0Nous sommes heureux d'être ici\u00a0», a dit l'ambassadeur.",
    "Le secrétariat de l'AN n'a pas encore répondu à la lettre des deux pays.",
    "Il pleuvait.",
  ],
};

const KHMER: Foreign = {
  space: "",
  words: ["ផងដែរ", "បណ្ណាល័យ", "ថ្ងៃនេះ", "និង", "ក្រុង", "សៀវភៅ", "នៅ", "លោកស្រី"],
  sentences: [
    "មេឃភ្លៀងពេញមួយថ្ងៃ។",
    "កុមារជាច្រើនបានមកលេងនៅសួនច្បារ។",
    "បណ្ណាល័យនឹងបើកទ្វារឡើងវិញនៅថ្ងៃស្អែក។",
    "នៅជាន់ទីមួយ មានពន្លឺថ្ងៃល្អណាស់។",
    "លោកគ្រូម្នាក់បាននិយាយថា សិស្សចូលចិត្តអានរឿងនិទាន។",
  ],
};
