"use client";

import { InWords } from "@/app/_ui/in-words";
import type { ListEntry } from "@/lib/answers/list";

export function PartyNames({ parties }: { parties: ListEntry["parties"] }) {
  return parties.map((party, index) => (
    <span key={party.id}>
      {index > 0 && ", "}
      <InWords words={party.name} />
    </span>
  ));
}
