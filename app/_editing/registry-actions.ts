"use server";

import * as z from "zod";
import { editorAction } from "@/app/_session/editor-action";
import { addParty } from "@/db/write/registry/add-party";
import { addPerson } from "@/db/write/registry/add-person";
import { addTopic } from "@/db/write/registry/add-topic";
import { revisePerson } from "@/db/write/registry/revise-person";
import { Party, Person, Topic } from "@/lib/registry";

const Why = z
  .string()
  .trim()
  .max(500)
  .nullable()
  .transform((why) => why || null);

export const sendNewPerson = editorAction(
  z.strictObject({ person: Person.omit({ id: true }), anyway: z.boolean() }),
  addPerson,
);

export const sendPerson = editorAction(
  z.strictObject({ person: Person, seen: z.int().min(0), why: Why }),
  revisePerson,
);

export const sendNewParty = editorAction(z.strictObject({ party: Party, anyway: z.boolean() }), addParty);

export const sendNewTopic = editorAction(z.strictObject({ topic: Topic.omit({ id: true }) }), addTopic);
