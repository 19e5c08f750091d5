import { useTranslations } from "next-intl";
import { Field } from "@/app/_desk/field";
import type { HeadValues } from "./head-values";

type Props = {
  of: "title" | "publisher";
  value: HeadValues["titleBasis"];
  /** Whether the words stand in the text; null where there are no words or no text yet. */
  stands: boolean | null;
  isWrong: boolean;
  onChange: (value: HeadValues["titleBasis"]) => void;
};

/** How a title or a publisher is known. What the text says of it is told, and chosen by the editor. */
export function BasisField({ of, value, stands, isWrong, onChange }: Props) {
  const t = useTranslations("intake");
  const hint = stands === null ? null : t(stands ? "head.stands" : "head.standsNot");
  return (
    <Field
      label={t(of === "title" ? "head.titleBasis" : "head.publisherBasis")}
      hint={hint}
      error={isWrong ? t("problem.basis") : null}
    >
      {(control) => (
        <select
          {...control}
          name={`${of}Basis`}
          value={value}
          onChange={(event) => onChange(event.target.value as HeadValues["titleBasis"])}
        >
          <option value="">{t("head.choose")}</option>
          <option value="stated">{t("head.stated")}</option>
          <option value="editorial">{t("head.editorial")}</option>
        </select>
      )}
    </Field>
  );
}
