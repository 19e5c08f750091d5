import type { Span } from "../../evidence";
import type { Localised } from "../../localised";
import type { ImportMap, Valued } from "../import-map";
import { namesIn } from "../template";
import type { RowFacts } from "./facts";
import { type RowText, spanOf } from "./text";
import { columnsOf } from "./value";

/** What a fact rests on: a stretch of the row's paragraph (code points), or without one the map's note alone. */
export type Claim = { field: string; span: Span | null; note: Localised | null };

/** Everything that a row says of its event, in the order in which an event's facts are listed. */
export function claimsOf(
  { event, dataset }: ImportMap,
  facts: RowFacts,
  { spans }: RowText,
  hasPlace: boolean,
): Claim[] {
  const claim = (field: string, columns: string[], note: Localised | null | undefined): Claim => ({
    field,
    span: spanOf(spans, columns),
    note: note ?? null,
  });
  const valued = (field: string, value: Valued<string>) => claim(field, columnsOf(value), value.note);
  const ofPerson = (field: string, [start, end]: Span, note: Localised | null | undefined): Claim => {
    const [from] = spanOf(spans, [event.people?.column ?? ""]) ?? [0];
    return { field, span: [from + start, from + end], note: note ?? null };
  };
  const { level } = facts;
  const claims = [
    valued("kind", event.kind),
    valued("status", event.status),
    ...(level?.of ? [ofPerson("level", level.of.span, level.of.office?.note)] : []),
    ...(level && event.level ? [valued("level", event.level)] : []),
    claim("when", [event.when.from, event.when.to ?? event.when.from], event.when.note),
    ...(event.place && hasPlace
      ? [claim("place", [...namesIn(event.place.name ?? ""), ...event.place.quote], event.place.note)]
      : []),
    claim(`parties/${dataset.home}`, event.home.quote, event.home.note),
    ...facts.parties.map(({ party, note }) => claim(`parties/${party}`, [event.partner.column], note)),
    ...facts.people.map(({ id, span }) => ofPerson(`participants/${id}`, span, null)),
  ];
  // What has neither words nor a note says nothing; where it must, the event is refused for it.
  return claims.filter(({ span, note }) => span !== null || note !== null);
}
