import { useTranslations } from "next-intl";
import { Link } from "@/app/_i18n/routing";
import { InWords } from "@/app/_ui/in-words";
import type { LedgerEntry } from "@/lib/answers/relationship";
import { isInView, type LedgerView, printLedgerView } from "@/lib/ledger-view";
import type { Words } from "@/lib/localised";
import { COMMITMENT_KINDS } from "@/lib/vocabulary";
import styles from "./filters.module.css";

/** A way to another view of the ledger. `name` null: to all. */
type Choice = { id: string; name: Words | string | null; view: LedgerView; isChosen: boolean; count: number };

/** Partners and kinds as links, with the number of entries that each would leave. `partners`: those to offer. */
export function LedgerFilters({
  entries,
  view,
  partners,
}: {
  entries: LedgerEntry[];
  view: LedgerView;
  partners: { id: string; name: Words }[];
}) {
  const t = useTranslations("ledger");
  const words = useTranslations("words");
  const choice = (id: string, name: Choice["name"], param: keyof LedgerView): Choice => {
    const next = { ...view, [param]: name === null ? [] : [id] };
    const isChosen = name === null ? view[param].length === 0 : view[param].some((one) => one === id);
    return { id, name, view: next, isChosen, count: entries.filter((entry) => isInView(next, entry)).length };
  };
  const kinds = COMMITMENT_KINDS.filter((kind) => entries.some((entry) => entry.kind === kind));
  return (
    <nav aria-label={t("filters")} className={styles.filters}>
      <Choices
        label={t("kind")}
        choices={[
          choice("", null, "kind"),
          ...kinds.map((kind) => choice(kind, words(`commitmentKind.${kind}`), "kind")),
        ]}
      />
      <Choices
        label={t("partner")}
        choices={[choice("", null, "party"), ...partners.map(({ id, name }) => choice(id, name, "party"))]}
      />
    </nav>
  );
}

function Choices({ label, choices }: { label: string; choices: Choice[] }) {
  const t = useTranslations("ledger");
  return (
    <div className={styles.line}>
      <p>{label}</p>
      <ul>
        {choices.map(({ id, name, view, isChosen, count }) => (
          <li key={id}>
            <Link
              href={printLedgerView(view)}
              prefetch={false}
              scroll={false}
              aria-current={isChosen ? "true" : undefined}
              data-empty={count === 0 || undefined}
            >
              {name === null ? t("all") : typeof name === "string" ? name : <InWords words={name} />}{" "}
              <span>{t("number", { count })}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
