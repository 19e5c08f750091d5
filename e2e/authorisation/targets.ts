import { randomBytes } from "node:crypto";
import { iriOfAccount } from "@/db/annotation-rows";
import { database } from "@/db/connection";
import { createEvent, createSource } from "@/db/testing";
import { insertAnnotation } from "@/db/write/annotation/write-annotation";
import { transact } from "@/db/write/transact";
import type { EventRecord } from "@/lib/event";
import type { EventState } from "@/lib/record-words";
import type { Standing } from "./visitors";

/** On what a visitor acts: whose it is, and in which state. */
export const TARGETS = ["own draft", "other's draft", "published", "withdrawn", "merged"] as const;
export type Target = (typeof TARGETS)[number];

/** Stands in everything that readers must not see. */
export const CANARY = "Canary";

/** One event with its source and an annotation on it for editors only. */
export type Aim = { event: EventRecord; revision: number; source: string; text: string; annotation: string };

const OTHER = { id: "someone-else", name: "Someone else", email: "else@example.org", role: "editor" as const };

/** Whether readers may see it. */
export function isPublic(target: Target): boolean {
  return target === "published";
}

/** Makes a new event, a new source and a new annotation that stand as the target says. */
export async function makeAim(target: Target, { account }: Standing): Promise<Aim> {
  const mark = randomBytes(5).toString("hex");
  const isOwn = target !== "other's draft" && account !== null;
  const maker = isOwn ? { ...OTHER, id: account } : OTHER;
  const word = isPublic(target) ? "Open" : CANARY;
  const source = `aim-${mark}-paper`;
  const text = `${word} number ${mark}: they met on Monday in Oslo.`;
  await createSource({ id: source, title: `${word} paper ${mark}`, text });
  if (!isPublic(target)) {
    database().$client.prepare("update sources set state = 'draft', made_by = ? where id = ?").run(maker.id, source);
  }
  const evidence = [{ field: "when", source, exact: "on Monday", basis: "stated" as const }];
  const about = {
    id: `aim-${mark}`,
    title: { en: `${word} event ${mark}` },
    participants: [{ person: `canary-${mark}` }],
  };
  const event = await createEvent({ ...about, evidence }, { who: maker.id, state: "draft", act: "create" });
  const state = STATES[target];
  if (state !== "draft") await createEvent(event, { who: maker.id, state, act: "save" });
  const annotation = await transact((tx) => insertAnnotation(tx, noteOn(event.id, mark, maker), maker, null));
  return { event, revision: state === "draft" ? 1 : 2, source, text, annotation: annotation.annotation.id };
}

const STATES: Record<Target, EventState> = {
  "own draft": "draft",
  "other's draft": "draft",
  published: "published",
  withdrawn: "withdrawn",
  merged: "merged",
};

function noteOn(event: string, mark: string, maker: typeof OTHER) {
  return {
    ...{ id: `n${mark}`, target: { event, field: null }, motivation: "question" as const, language: "en" },
    ...{ body: `${CANARY}: is this so?`, replyTo: null, audience: "editors" as const, state: "open" as const },
    creator: { id: iriOfAccount(maker.id), name: maker.name },
    ...{ created: 1, modified: 1, via: null },
  };
}
