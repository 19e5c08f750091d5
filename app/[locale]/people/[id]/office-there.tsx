import { useTranslations } from "next-intl";
import { InWords } from "@/app/_ui/in-words";
import type { PersonAnswer } from "@/lib/answers/relationship";
import styles from "./person.module.css";

type Held = PersonAnswer["offices"][number];

/** The office at one contact: another text may give another. */
export function OfficeThere({ held }: { held: Held[] }) {
  const t = useTranslations("person");
  if (held.length === 0) return <p className={styles.there}>{t("noOfficeThere")}</p>;
  return held.map((one) => (
    <p key={one.office} className={styles.there}>
      {t("there")} <Office held={one} />
    </p>
  ));
}

/** An office in the words of its text, and the party for which it was held. */
export function Office({ held: { office, party } }: { held: Held }) {
  return (
    <>
      <b className={styles.office}>{office}</b>
      {party && (
        <span className={styles.party}>
          {" · "}
          <InWords words={party.name} />
        </span>
      )}
    </>
  );
}
