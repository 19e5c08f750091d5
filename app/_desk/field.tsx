import { type ReactNode, useId } from "react";
import styles from "./field.module.css";

/** What the control of a field has to carry, so that its label, hint and error belong to it. */
export type ControlProps = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };

type Props = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with it, in words; shown beside it and read with it. */
  error?: string | null | undefined;
  /** Makes the control: `{(control) => <input {...control} name="title" />}`. */
  children: (control: ControlProps) => ReactNode;
};

/** One control of a form with its label, and beside it what is expected and what is wrong. */
export function Field({ label, hint, error, children }: Props) {
  const id = useId();
  const described = [...(hint ? [`${id}-hint`] : []), ...(error ? [`${id}-error`] : [])].join(" ");
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(described && { "aria-describedby": described }),
        ...(error && { "aria-invalid": true }),
      })}
      {hint && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
