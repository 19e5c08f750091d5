import { eq } from "drizzle-orm";
import { evidence } from "@/db/schema";
import type { PlacedEvent } from "@/lib/dataset";
import { type Located, toStored } from "@/lib/located";
import { same } from "@/lib/same";
import type { StandingSource } from "./import-sources";
import type { LoadedEvent } from "./load-event";
import { IMPORTER } from "./loader";
import type { Tx } from "./transact";
import { lastEvent, writeEvent } from "./write-event";

/**
 * Brings one event to what the table says, in the edition of its source that stands, unless someone has edited the
 * event, or the source so that the passages no longer lie where the table has them.
 */
export function importEvent(tx: Tx, { event, located }: PlacedEvent, source: StandingSource): LoadedEvent {
  const inEdition = located.map((one) => (one.selector === null ? one : { ...one, edition: source.edition }));
  const last = lastEvent(tx, event.id);
  const isSame = last !== undefined && same(last.record, toStored(event, inEdition));
  if (isSame && isPlaced(tx, event.id, inEdition)) return "unchanged";
  if ((last && last.who !== IMPORTER) || !mayCite(source, located)) return "kept";
  writeEvent(tx, event, inEdition, { who: IMPORTER, act: IMPORTER, why: null, state: "published" });
  return last ? "changed" : "added";
}

/** A new edition moves passages without changing what the event says. */
function isPlaced(tx: Tx, id: string, located: Located[]): boolean {
  const { id: own, edition } = evidence;
  const rows = tx
    .select({ id: own, edition })
    .from(evidence)
    .where(eq(evidence.eventId, id))
    .orderBy(evidence.position);
  return same(
    rows.all(),
    located.map((one) => ({ id: one.id, edition: one.edition })),
  );
}

function mayCite({ isOurs, furniture }: StandingSource, located: Located[]): boolean {
  if (!isOurs) return false;
  return located.every(({ selector }) => {
    return selector === null || furniture.every(([from, to]) => selector.start >= to || selector.end <= from);
  });
}
