import { inArray } from "drizzle-orm";
import { events, evidence as evidenceTable } from "@/db/schema";
import { type DossierAnswer, type DossierEvent, MOST_IN_DOSSIER } from "@/lib/answers/dossier";
import { numberQuotes } from "@/lib/dossier";
import { disputedIn } from "@/lib/facts";
import { groupBy } from "@/lib/group";
import { inLanguage } from "@/lib/localised";
import type { Audience } from "@/lib/record-words";
import { FACET_PARAMS, type Filters } from "@/lib/view";
import type { Locale } from "@/lib/vocabulary";
import { choiceOf } from "./choice";
import { contentsOf } from "./contents";
import { answerEvidence, evidenceRows } from "./evidence";
import { headOf, versionOf } from "./head";
import { linesOf } from "./lines";
import { named, namesOf } from "./names";
import { pageOf } from "./page";
import { indexed } from "./record-index";
import type { Reader } from "./snapshot";
import { understand } from "./understand";

/** The filtered set with all its quotes, numbered through, and their sources. `limit`: most events. */
export async function readDossier(
  audience: Audience,
  asked: Filters,
  locale: Locale,
  limit = MOST_IN_DOSSIER,
): Promise<DossierAnswer> {
  return indexed(audience, (reader, mine) => {
    const { filters, dropped } = understand(reader, asked);
    const head = headOf(reader);
    const page = { sort: "when", cursor: null, limit, locale } as const;
    const choice = choiceOf(reader, mine, filters);
    const { ids } = pageOf(reader, mine.index, choice, page);
    const { found, sources } = eventsOf(reader, ids, locale);
    const { events, quotes } = numberQuotes(found);
    const count = mine.index.count(choice);
    const used = new Set(quotes.flatMap(({ passage }) => passage?.source ?? []));
    return {
      version: versionOf(reader),
      name: head ? inLanguage(head.names, locale) : null,
      filters,
      chosen: chosenIn(reader, filters, locale),
      count,
      events,
      left: count.total - events.length,
      quotes,
      sources: [...used].flatMap((id) => sources.find((source) => source.id === id) ?? []),
      dropped,
    };
  });
}

function eventsOf(reader: Reader, ids: string[], locale: Locale) {
  const stored = reader.select().from(events).where(inArray(events.id, ids)).all();
  const byId = new Map(stored.map((row) => [row.id, row]));
  const rows = ids.flatMap((id) => byId.get(id) ?? []);
  const visits = rows.flatMap((row) => row.within ?? []);
  const lines = linesOf(reader, visits, locale);
  const backing = evidenceRows(reader, inArray(evidenceTable.eventId, ids));
  const { evidence, sources } = answerEvidence(reader, backing, locale);
  const eventOf = new Map(backing.map((row) => [row.id, row.eventId]));
  const evidenceOf = groupBy(evidence, (one) => eventOf.get(one.id));
  const found = contentsOf(reader, rows, locale).map((content): Omit<DossierEvent, "number"> => {
    const own = evidenceOf.get(content.id) ?? [];
    const within = lines.get(byId.get(content.id)?.within ?? "") ?? null;
    return { ...content, within, evidence: own, disputed: disputedIn(own) };
  });
  return { found, sources };
}

/** What the reader chose, by name; names of kinds, statuses and levels are the interface's. */
function chosenIn(reader: Reader, filters: Filters, locale: Locale): DossierAnswer["chosen"] {
  return FACET_PARAMS.filter((param) => filters[param].length > 0).map((param) => {
    if (param === "kind" || param === "status" || param === "level") {
      return { param, values: filters[param].map((id) => ({ id, name: null })) };
    }
    const names = namesOf(reader, param, filters[param], locale);
    return { param, values: filters[param].map((id) => named(names, id, locale)) };
  });
}
