"use client";

import { createContext, useContext } from "react";
import type { Choice, Choices } from "@/lib/answers/desk-event";
import type { Change } from "../state/change-form";
import type { EventForm } from "../state/event-form";
import type { Problems } from "../state/form-problems";

/** What every field of the form needs: what is said, how to change it, what is wrong, what can be picked. */
export type FormDesk = {
  form: EventForm;
  change: (change: Change) => void;
  problems: Problems;
  choices: Choices;
  /** Makes a newly added entry one of those to pick. */
  addChoice: (registry: "parties" | "people" | "topics" | "events", choice: Choice) => void;
  /** Names a field by its path. */
  nameOf: (field: string) => string;
  /** The field that the next passage is for. */
  target: string;
  /** Asks for a passage for this field: the text comes to the fore. */
  seek: (field: string) => void;
  /** Shows the passage of this piece of evidence in its text. */
  show: (at: number) => void;
};

const Context = createContext<FormDesk | null>(null);

export const FormDeskProvider = Context.Provider;

/** The form around this component. Throws outside of one. */
export function useFormDesk(): FormDesk {
  const desk = useContext(Context);
  if (desk === null) throw new Error("There is no form around this field.");
  return desk;
}
