import type { LedgerEntry } from "./answers/relationship";
import { type Dropped, type RawParams, toDropped } from "./view";
import { COMMITMENT_KINDS, type CommitmentKind } from "./vocabulary";

/** What the ledger is limited to, held in its address and nowhere else. Empty lists: not limited. */
export type LedgerView = { kind: CommitmentKind[]; party: string[] };

const MOST_VALUES = 50;
const PARTY = /^[A-Z][A-Z0-9]{1,11}$/;

/** Reads the parameters of the ledger's address. Never throws: what is broken is dropped and named. */
export function parseLedgerView(raw: RawParams): { view: LedgerView; dropped: Dropped[] } {
  const dropped: Dropped[] = [];
  const valuesOf = <T extends string>(param: keyof LedgerView, isGood: (value: string) => value is T): T[] => {
    const values = [...new Set(textOf(raw[param]).split(","))].filter((value) => value !== "");
    const good = values.filter(isGood);
    const kept = good.slice(0, MOST_VALUES);
    for (const value of values) if (!kept.some((one) => one === value)) dropped.push(toDropped(param, value));
    return kept;
  };
  const view = {
    kind: valuesOf("kind", (value): value is CommitmentKind => COMMITMENT_KINDS.some((kind) => kind === value)),
    party: valuesOf("party", (value): value is string => PARTY.test(value)),
  };
  for (const [param, value] of Object.entries(raw)) {
    if (value !== undefined && !Object.hasOwn(view, param)) dropped.push(toDropped(param, textOf(value)));
  }
  return { view, dropped };
}

/** The ledger's address for a view. */
export function printLedgerView({ kind, party }: LedgerView): string {
  const params = [...(kind.length > 0 ? [`kind=${kind}`] : []), ...(party.length > 0 ? [`party=${party}`] : [])];
  return params.length === 0 ? "/commitments" : `/commitments?${params.join("&")}`;
}

export function isInView({ kind, party }: LedgerView, entry: Pick<LedgerEntry, "kind" | "concerns">): boolean {
  return (
    (kind.length === 0 || kind.includes(entry.kind)) &&
    (party.length === 0 || entry.concerns.some((one) => party.includes(one.id)))
  );
}

function textOf(value: string | string[] | undefined): string {
  return Array.isArray(value) ? value.join(",") : (value ?? "");
}
