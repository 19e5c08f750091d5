import { useTranslations } from "next-intl";
import { Button } from "@/app/_desk/button";
import { Field } from "@/app/_desk/field";
import { Link } from "@/app/_i18n/routing";
import { InWords } from "@/app/_ui/in-words";
import type { RecordNames } from "@/lib/answers/history";
import { type ChangesView, printChangesView } from "@/lib/changes-view";
import { printRecordRef } from "@/lib/record-ref";
import { REVISED_KINDS, REVISION_ACTS } from "@/lib/record-words";
import styles from "./change-filters.module.css";

type Props = {
  view: ChangesView;
  accounts: { id: string; name: string }[];
  /** Whether changes of accounts can be asked for. */
  withAccounts: boolean;
  names: RecordNames;
};

/** What kind of change of what kind of record by whom. Needs no JavaScript. */
export function ChangeFilters({ view, accounts, withAccounts, names }: Props) {
  const t = useTranslations("review");
  const kinds = REVISED_KINDS.filter((kind) => kind !== "account" || withAccounts);
  const { record } = view;
  return (
    <form method="get" className={styles.filters} key={printChangesView(view)}>
      {record && <input type="hidden" name="record" value={printRecordRef(record)} />}
      <Choice
        name="kind"
        value={view.kind}
        label={t("changes.kind")}
        choices={kinds.map((id) => [id, t(`kind.${id}`)])}
      />
      <Choice
        name="act"
        value={view.act}
        label={t("changes.act")}
        choices={REVISION_ACTS.map((id) => [id, t(`act.${id}`)])}
      />
      <Choice
        name="who"
        value={view.who}
        label={t("changes.who")}
        choices={[
          ...accounts.map(({ id, name }): [string, string] => [id, name]),
          ["load", t("who.load")],
          ["terminal", t("who.terminal")],
        ]}
      />
      <Button type="submit">{t("changes.show")}</Button>
      {record && (
        <p className={styles.record}>
          {t("changes.only")}{" "}
          <b>{names[printRecordRef(record)] ? <Named names={names} id={printRecordRef(record)} /> : record.id}</b>{" "}
          <Link href={printChangesView({ ...view, record: null, cursor: null })} prefetch={false}>
            {t("changes.allRecords")}
          </Link>
        </p>
      )}
    </form>
  );
}

function Named({ names, id }: { names: RecordNames; id: string }) {
  const name = names[id];
  return name ? <InWords words={name} /> : id;
}

type ChoiceProps = { name: string; value: string | null; label: string; choices: [id: string, name: string][] };

function Choice({ name, value, label, choices }: ChoiceProps) {
  const t = useTranslations("review.changes");
  return (
    <Field label={label}>
      {(control) => (
        <select {...control} name={name} defaultValue={value ?? ""}>
          <option value="">{t("all")}</option>
          {choices.map(([id, words]) => (
            <option key={id} value={id}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
