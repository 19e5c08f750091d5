"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/app/_desk/button";
import type { Choices, DeskEvent, DeskText } from "@/lib/answers/desk-event";
import type { Span } from "@/lib/evidence";
import { ConflictScreen } from "../conflict/conflict-screen";
import { useFieldName } from "../pieces/use-field-name";
import type { Working } from "../state/working";
import { TextPanel } from "../text/text-panel";
import { useTexts } from "../text/use-texts";
import { ActBar } from "./act-bar";
import { EditorHead } from "./editor-head";
import styles from "./event-editor.module.css";
import { EventFields } from "./event-fields";
import { type FormDesk, FormDeskProvider } from "./form-context";
import { useChoices } from "./use-choices";
import { type Arriving, useEventEditor } from "./use-event-editor";

type Props = {
  account: string;
  /** Null for a new event. */
  event: DeskEvent | null;
  initial: Working;
  /** A passage that the page was opened with, and the field that it is for. */
  arriving: Arriving | null;
  choices: Choices;
  texts: DeskText[];
  /** Names the draft in this browser. */
  draft: string;
  /** The text that is open at first, with words picked in it, and the field that they are for. */
  first: { source: string; picked: Span | null; field: string };
};

/** One event being written: its facts, and beside them the text whose words back them. */
export function EventEditor({
  account,
  event,
  initial,
  arriving,
  choices: offered,
  texts: known,
  draft,
  first,
}: Props) {
  const t = useTranslations("editing");
  const editing = useEventEditor({ account, event, initial, arriving, draft });
  const { choices, addChoice } = useChoices(offered);
  const nameOf = useFieldName(choices, editing.working.form.commitments);
  const texts = useTexts(known, first);
  const [target, setTarget] = useState(first.field);
  const [attached, setAttached] = useState<string | null>(null);
  const [side, setSide] = useState<"facts" | "text">("facts");
  const root = useRef<HTMLFormElement>(null);
  const { form } = editing.working;
  const problems = useRef(editing.problems);
  problems.current = editing.problems;

  /** On a narrow screen, one side at a time: from its beginning. */
  const turnTo = useCallback((next: "facts" | "text") => {
    setSide(next);
    const tabs = root.current?.querySelector<HTMLElement>("[data-tabs]");
    if (next === "text" && tabs?.offsetParent) requestAnimationFrame(() => tabs.scrollIntoView({ block: "start" }));
  }, []);
  /** Focuses what the first of these selectors finds. */
  const focusIn = useCallback((...selectors: string[]) => {
    // What is sought may only be drawn with the next frame, such as the other side of a narrow screen.
    // A text stays where its reader has it.
    requestAnimationFrame(() => {
      const found = selectors.flatMap((one) => root.current?.querySelector<HTMLElement>(one) ?? [])[0];
      found?.focus({ preventScroll: found.isContentEditable });
    });
  }, []);
  const desk: FormDesk = useMemo(
    () => ({
      form,
      change: editing.change,
      problems: editing.problems,
      choices,
      addChoice,
      nameOf,
      target,
      seek: (field) => {
        setTarget(field);
        setAttached(null);
        turnTo("text");
        focusIn('[role="textbox"][contenteditable]', '[data-side="text"] [role="combobox"]');
      },
      show: (at) => {
        const source = form.evidence[at]?.source ?? "";
        if (source !== texts.source) texts.open(source);
        turnTo("text");
        showPassage(root.current, at);
      },
    }),
    [form, editing.change, editing.problems, choices, addChoice, nameOf, target, texts, turnTo, focusIn],
  );

  useEffect(() => {
    if (editing.refusals === 0) return;
    setSide("facts");
    requestAnimationFrame(() => focusFirstProblem(root.current, problems.current));
  }, [editing.refusals]);

  // Enter in a field would send the form unasked.
  const handleKey = (event: KeyboardEvent) => {
    const { target: field } = event;
    if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && field instanceof HTMLInputElement) {
      event.preventDefault();
    }
  };
  const handleAttached = (field: string) => {
    setAttached(field);
    focusIn(`[data-seek="${CSS.escape(field)}"]`);
  };
  if (editing.conflict !== null && editing.working.base !== null) {
    return (
      <main id="content" className={styles.page}>
        <ConflictScreen editing={editing} base={editing.working.base} current={editing.conflict} choices={choices} />
      </main>
    );
  }
  return (
    <main id="content" className={styles.page}>
      <FormDeskProvider value={desk}>
        <form
          ref={root}
          className={styles.editor}
          aria-label={t("form")}
          noValidate
          onKeyDown={handleKey}
          onSubmit={(submitted) => {
            submitted.preventDefault();
            void editing.save();
          }}
        >
          <EditorHead editing={editing} event={event} />
          <fieldset aria-label={t("sides.label")} className={styles.tabs} data-tabs="">
            {(["facts", "text"] as const).map((one) => (
              <Button key={one} aria-pressed={side === one} onClick={() => turnTo(one)}>
                {t(`sides.${one}`)}
              </Button>
            ))}
          </fieldset>
          <div className={styles.facts} data-side="facts" data-shown={side === "facts" || undefined}>
            <EventFields base={editing.working.base} />
            <ActBar editing={editing} />
          </div>
          <div className={styles.text} data-side="text" data-shown={side === "text" || undefined}>
            <TextPanel
              texts={texts}
              field={target}
              onField={setTarget}
              onAttached={handleAttached}
              attached={attached}
            />
          </div>
        </form>
      </FormDeskProvider>
    </main>
  );
}

const SHOWN_MS = 2000;

function showPassage(root: HTMLElement | null, at: number): void {
  requestAnimationFrame(() => {
    const mark = root?.querySelector<HTMLElement>(`mark[data-at~="${at}"]`);
    if (!mark) return;
    mark.scrollIntoView({ block: "center" });
    mark.dataset.shown = "";
    setTimeout(() => delete mark.dataset.shown, SHOWN_MS);
  });
}

/** The first in the order of the page: its control, else the place itself. */
function focusFirstProblem(root: HTMLElement | null, problems: Readonly<Record<string, unknown>>): void {
  const places = [...(root?.querySelectorAll<HTMLElement>("[data-field]") ?? [])];
  const found = places.filter((place) => (place.dataset.field ?? "") in problems);
  // A section that holds a wrong row comes before the row.
  const first = found.find((place) => !found.some((other) => other !== place && place.contains(other))) ?? found[0];
  const control = first?.querySelector<HTMLElement>("input, select, textarea, button");
  (control ?? first)?.focus();
}
