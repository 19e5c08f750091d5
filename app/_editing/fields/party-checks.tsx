"use client";

import { useFormDesk } from "../editor/form-context";
import styles from "./fields.module.css";

type Props = { label: string; value: string[]; onChange: (parties: string[]) => void };

/** Some of the event's parties; one that is chosen and is not among them can be taken off. */
export function PartyChecks({ label, value, onChange }: Props) {
  const { form, choices } = useFormDesk();
  const own = form.parties.map((one) => one.party).filter(Boolean);
  const offered = [...new Set([...own, ...value])];
  return (
    <fieldset className={styles.radios}>
      <legend>{label}</legend>
      {offered.map((id) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={value.includes(id)}
            onChange={(event) => onChange(event.target.checked ? [...value, id] : value.filter((one) => one !== id))}
          />
          {choices.parties.find((one) => one.id === id)?.name ?? id}
        </label>
      ))}
    </fieldset>
  );
}
