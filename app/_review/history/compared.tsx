import { useTranslations } from "next-intl";
import { Difference } from "@/app/_desk/difference/difference";
import { Link } from "@/app/_i18n/routing";
import page from "@/app/_ui/record-page.module.css";
import type { RecordNames, RevisionAnswer } from "@/lib/answers/history";
import { printHistoryView } from "@/lib/history-view";
import { RevisionWords } from "../revision-words";
import styles from "./compared.module.css";

type Props = {
  /** The earlier one; null where the later one is the first. */
  from: RevisionAnswer | null;
  to: RevisionAnswer;
  newest: number;
  names: RecordNames;
  now: number;
};

/** What one revision changed, or two of them differ in. */
export function Compared({ from, to, newest, names, now }: Props) {
  const t = useTranslations("review.history");
  const isOneStep = from === null || from.number === to.number - 1;
  return (
    <section className={page.section} aria-labelledby="compared" data-compared="">
      <h2 id="compared">
        {isOneStep ? t("changedIn", { number: to.number }) : t("between", { from: from.number, to: to.number })}
      </h2>
      <div className={styles.told}>
        {!isOneStep && <RevisionWords revision={from} names={names} now={now} />}
        <RevisionWords revision={to} names={names} now={now} />
      </div>
      {from === null && <p className={page.soft}>{t("first")}</p>}
      <Difference
        kind={to.kind}
        before={from?.after ?? null}
        after={to.after}
        stateBefore={from?.state ?? null}
        stateAfter={to.state}
        names={names}
      />
      {isOneStep && (
        <p className={styles.steps}>
          {to.number > 1 && <Step to={to} number={to.number - 1} label={t("former")} />}
          {to.number < newest && <Step to={to} number={to.number + 1} label={t("next")} />}
        </p>
      )}
    </section>
  );
}

function Step({ to, number, label }: { to: RevisionAnswer; number: number; label: string }) {
  return (
    <Link href={printHistoryView(to, { shown: { from: number - 1, to: number } })} prefetch={false}>
      {label}
    </Link>
  );
}
