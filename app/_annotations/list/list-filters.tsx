import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/app/_desk/button";
import { Field } from "@/app/_desk/field";
import { Link } from "@/app/_i18n/routing";
import type { AnnotationFilters } from "@/lib/annotation/list-filters";
import { MOTIVATIONS } from "@/lib/annotation/vocabulary";
import type { AnnotationChoice, AnnotationListAnswer } from "@/lib/answers/annotation";
import styles from "./list.module.css";

type Props = { filters: AnnotationFilters; answer: AnnotationListAnswer };

/** Narrows the list; a form that works without JavaScript, since every choice is in the address. */
export function ListFilters({ filters, answer }: Props) {
  const t = useTranslations("annotating.list");
  const motivations = useTranslations("annotation.motivation");
  const { state, motivation, author, mention, event, source, orphan } = filters;
  const states = (["open", "resolved", "withdrawn"] as const).map((id) => ({ id, name: t(`state.${id}`) }));
  const sorts = MOTIVATIONS.map((id) => ({ id, name: motivations(id) }));
  const mentioned = mention && `${mention.kind}/${mention.id}`;
  return (
    <form className={styles.filters} aria-label={t("filters")}>
      <Choice name="state" label={t("stateLabel")} all={t("standing")} chosen={state} choices={states} />
      <Choice name="motivation" label={t("motivation")} chosen={motivation} choices={sorts} />
      <Choice name="author" label={t("author")} chosen={author} choices={answer.authors} />
      <Choice name="event" label={t("event")} chosen={event} choices={answer.events} />
      <Choice name="source" label={t("source")} chosen={source} choices={answer.sources} />
      <Choice name="mention" label={t("mention")} chosen={mentioned} choices={answer.mentions} />
      <label className={styles.check}>
        <input type="checkbox" name="orphan" value="1" defaultChecked={orphan} />
        {t("orphan")}
      </label>
      <div className={styles.buttons}>
        <Button type="submit">{t("narrow")}</Button>
        <Link href="/editor/annotations">{t("all")}</Link>
      </div>
    </form>
  );
}

type ChoiceProps = { name: string; label: ReactNode; all?: string; chosen: string | null; choices: AnnotationChoice[] };

/** A choice that is made stays among the choices, even where nothing is left of it. */
function Choice({ name, label, all, chosen, choices }: ChoiceProps) {
  const t = useTranslations("annotating.list");
  const isGone = chosen !== null && !choices.some((one) => one.id === chosen);
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} name={name} defaultValue={chosen ?? ""} key={chosen}>
          <option value="">{all ?? t("any")}</option>
          {choices.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
          {isGone && <option value={chosen}>{chosen}</option>}
        </select>
      )}
    </Field>
  );
}
