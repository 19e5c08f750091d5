import "server-only";
import { desc, inArray } from "drizzle-orm";
import { setAside } from "@/db/desk-schema";
import { evidence } from "@/db/schema";
import type { AsideAnswer } from "@/lib/answers/queue";
import type { Locale } from "@/lib/vocabulary";
import type { Reader } from "../snapshot";
import { deskSnapshot } from "./desk-snapshot";
import { namesOfAccounts } from "./queue/slice";
import { namesFor } from "./record-names";

const MOST = 100;

/** What editors have set aside in the review queue, newest first. For someone who is signed in. */
export async function readSetAside(locale: Locale, limit = MOST): Promise<AsideAnswer[]> {
  return deskSnapshot((reader) => {
    const rows = reader.select().from(setAside).orderBy(desc(setAside.at), setAside.key).limit(limit).all();
    const name = namesOfAccounts(
      reader,
      rows.map((row) => row.who),
    );
    const events = eventsOfEvidence(
      reader,
      rows.flatMap((row) => row.key.split(" ")),
    );
    const refsOf = ({ kind, key }: (typeof rows)[number]): string[] => {
      const [first = "", second = ""] = key.split(" ");
      if (kind === "duplicate") return [`event/${first}`, `event/${second}`];
      const event = events.get(first);
      return [event === undefined ? `annotation/${first}` : `event/${event}`];
    };
    const names = namesFor(reader, rows.flatMap(refsOf), locale);
    return rows.map((row) => ({
      ...row,
      who: name(row.who),
      about: refsOf(row).flatMap((ref) => names[ref] ?? []),
    }));
  });
}

function eventsOfEvidence(reader: Reader, ids: string[]): Map<string, string> {
  if (ids.length === 0) return new Map();
  const columns = { id: evidence.id, event: evidence.eventId };
  const rows = reader.select(columns).from(evidence).where(inArray(evidence.id, ids)).all();
  return new Map(rows.map((row) => [row.id, row.event]));
}
