import Sqlite from "better-sqlite3";
import { readStoredEvents } from "@/db/read/event-records";
import type { By } from "@/db/write/act";
import { createEvent } from "@/db/write/event/create-event";
import { publishEvent } from "@/db/write/event/publish-event";
import { saveEvent } from "@/db/write/event/save-event";
import { withdrawEvent } from "@/db/write/event/withdraw-event";
import { toIsoDay } from "@/lib/day";
import type { EventBody } from "@/lib/event";
import type { Result } from "@/lib/result";
import { KINDS, STATUSES } from "@/lib/vocabulary";
import { Chance } from "../record/random";

/** In these parts of all. */
const ACTS = [
  ["save", 0.5],
  ["create", 0.2],
  ["publish", 0.15],
  ["withdraw", 0.15],
] as const;
export type ActName = (typeof ACTS)[number][0];

/** `ms`: of the write path alone. `refused`: what it answered, where it did not act. */
export type Acted = { act: ActName; ms: number; refused: string | null };

type Seen = { id: string; revision: number; body: EventBody };

/** An editor at work: now a save, now a new event, by chance but the same for the same seed. */
export class Editor {
  readonly #by: By;
  readonly #chance: Chance;
  readonly #db: Sqlite.Database;
  readonly #last: number;
  readonly #drafts: string[] = [];
  #made = 0;

  /** `session`: of an editor in this database, which is the application's. Holds the database open until `close`. */
  constructor(database: string, session: string, seed: string) {
    this.#by = { session, key: null };
    this.#chance = new Chance(seed);
    this.#db = new Sqlite(database, { readonly: true });
    this.#last = this.#db.prepare<[], number>("select max(rowid) from events").pluck().get() ?? 1;
  }

  async next(): Promise<Acted> {
    const wanted = this.#chance.weighted(ACTS);
    // There is nothing to publish before something was made.
    const act = wanted === "publish" && this.#drafts.length === 0 ? "create" : wanted;
    const seen = await this.#seen(act === "publish" ? (this.#drafts.shift() ?? "") : this.#published());
    const work = this.#prepare(act, seen);
    const begun = performance.now();
    const result = await work();
    const ms = performance.now() - begun;
    if (act === "create" && result.ok) this.#drafts.push((result.value as { id: string }).id);
    return { act, ms, refused: result.ok ? null : result.error.message };
  }

  close(): void {
    this.#db.close();
  }

  #prepare(act: ActName, { id, revision: seen, body }: Seen): () => Promise<Result<unknown>> {
    if (act === "publish") return () => publishEvent(this.#by, { id, seen, why: null });
    if (act === "withdraw") return () => withdrawEvent(this.#by, { id, seen, why: "It was told twice." });
    const record = this.#changed(body);
    if (act === "save") return () => saveEvent(this.#by, { id, seen, why: "Read anew.", record });
    this.#made += 1;
    const title = { en: `${record.title.en ?? "An event"}, no. ${this.#made}` };
    return () => createEvent(this.#by, { why: null, record: { ...record, title } });
  }

  /** Another date, and now and then another kind, another status, or one topic less. */
  #changed(body: EventBody): EventBody {
    const day = toIsoDay(this.#chance.whole(-37_000, 20_000));
    const lost = this.#chance.isIn(0.2) ? body.topics.at(-1) : undefined;
    return {
      ...body,
      when: { edtf: day, kind: body.when.kind },
      ...(this.#chance.isIn(0.3) ? { status: this.#chance.of(STATUSES) } : {}),
      ...(this.#chance.isIn(0.1) ? { kind: this.#chance.of(KINDS) } : {}),
      topics: body.topics.filter((topic) => topic !== lost),
      evidence: body.evidence.filter(({ field }) => field !== `topics/${lost}`),
    };
  }

  #published(): string {
    const next = "select id from events where rowid >= ? and +state = 'published' order by rowid limit 1";
    const id = this.#db.prepare<[number], string>(next).pluck().get(this.#chance.whole(1, this.#last));
    return id ?? this.#published();
  }

  async #seen(id: string): Promise<Seen> {
    const [found] = await readStoredEvents([id]);
    if (!found) throw new Error(`There is no event ${id}.`);
    const { id: _id, ...body } = found.event;
    return { id, revision: found.revision, body };
  }
}
