"use client";

import { useLocale } from "next-intl";
import { useRef, useState } from "react";
import { Field } from "@/app/_desk/field";
import type { Choice } from "@/lib/answers/desk-event";
import type { Locale } from "@/lib/vocabulary";
import { Combobox } from "../combobox/combobox";
import { askEvents } from "../read-actions";

type Props = {
  label: string;
  hint?: string;
  error?: string | null;
  value: string;
  /** Title of the event that is picked, where it is known. */
  valueName?: string | undefined;
  onPick: (id: string, name: string) => void;
};

/** Picks another event by the words of its title, its people or its passages. */
export function EventField({ label, hint, error, value, valueName, onPick }: Props) {
  const locale = useLocale() as Locale;
  const [found, setFound] = useState<Choice[]>([]);
  const asked = useRef(0);
  const look = (q: string) => {
    asked.current += 1;
    const number = asked.current;
    askEvents({ input: { q: q.slice(0, 200), locale } })
      .then((answer) => {
        // An answer to what was typed before must not replace one to what is typed now.
        if (answer.ok && number === asked.current) setFound(answer.value);
      })
      .catch(() => {});
  };
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <Combobox
          control={control}
          choices={found}
          value={value}
          valueName={valueName}
          onType={look}
          onPick={(id) => onPick(id, found.find((one) => one.id === id)?.name ?? id)}
        />
      )}
    </Field>
  );
}
