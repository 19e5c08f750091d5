import { currentAudience } from "@/app/_session/session";
import { readPartner } from "@/db/read/partner";
import type { LedgerEntry } from "@/lib/answers/relationship";
import type { Words } from "@/lib/localised";
import { type Dropped, toDropped } from "@/lib/view";
import type { Locale } from "@/lib/vocabulary";

type Partner = { id: string; name: Words };

/** The partners that the entries concern and those asked for, by name; `unknown`: asked for and no partner of the record. */
export async function knownPartners(
  entries: LedgerEntry[],
  asked: string[],
  locale: Locale,
): Promise<{ partners: Partner[]; unknown: Dropped[] }> {
  const partners = new Map(entries.flatMap((entry) => entry.concerns).map((one) => [one.id, one]));
  const unknown: Dropped[] = [];
  for (const id of asked.filter((one) => !partners.has(one))) {
    const read = await readPartner(await currentAudience(), id, locale);
    if (read.ok) partners.set(id, { id, name: read.value.name });
    else unknown.push(toDropped("party", id));
  }
  const { compare } = new Intl.Collator(locale);
  return { partners: [...partners.values()].sort((a, b) => compare(a.name.text, b.name.text)), unknown };
}
