"use client";

import { Field } from "@/app/_desk/field";

type Props<Value extends string> = {
  label: string;
  hint?: string | undefined;
  value: Value | "";
  /** What may be chosen, each with its name. */
  options: readonly (readonly [Value, string])[];
  /** What it says where nothing is chosen; without it, something has to be. */
  none?: string;
  onChange: (value: Value) => void;
};

/** One of a few. */
export function SelectField<Value extends string>({ label, hint, value, options, none, onChange }: Props<Value>) {
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <select {...control} value={value} onChange={(event) => onChange(event.target.value as Value)}>
          {none !== undefined && <option value="">{none}</option>}
          {options.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
