import { useLocale, useTranslations } from "next-intl";
import { InWords } from "@/app/_ui/in-words";
import type { RecordNames } from "@/lib/answers/history";
import { dateInWords, momentInWords } from "@/lib/date-words";
import { inLanguage } from "@/lib/localised";
import { exactly } from "@/lib/moment-words";
import type { DeskWordGroup, Said } from "@/lib/record-changes/change";
import { factRef } from "@/lib/record-changes/record-changes";
import type { Locale } from "@/lib/vocabulary";
import { parseEdtf } from "@/lib/when";
import styles from "./difference.module.css";

/** One value of a record in words. */
export function SaidValue({ said, names }: { said: Said; names: RecordNames }) {
  const locale = useLocale() as Locale;
  switch (said.as) {
    case "text":
      return <span lang={said.language ?? undefined}>{said.text}</span>;
    case "quote":
      return (
        <q className={styles.quote} lang={names[`source/${said.source}`]?.language}>
          {said.text}
        </q>
      );
    case "localised":
      return <InWords words={inLanguage(said.words, locale)} />;
    case "list":
      return new Intl.ListFormat(locale, { type: "unit" }).format(said.items);
    case "word":
      return <ListedWord group={said.group} id={said.id} />;
    case "date":
      // What was kept long ago may be no date by today's rules: it is shown as it was kept.
      if (!parseEdtf(said.edtf).ok) return said.edtf;
      return said.kind === null ? momentInWords(said.edtf, locale) : dateInWords(said.edtf, said.kind, locale);
    case "names":
      return said.refs.map((ref, at) => (
        <span key={ref}>
          {at > 0 && ", "}
          <Name reference={ref} names={names} />
        </span>
      ));
    case "fact":
      return <Fact path={said.path} subject={said.subject} names={names} />;
    case "number":
      return new Intl.NumberFormat(locale).format(said.number);
    case "moment":
      return exactly(said.at, locale);
  }
}

function Name({ reference, names }: { reference: string; names: RecordNames }) {
  const name = names[reference];
  return name ? <InWords words={name} /> : reference.slice(reference.indexOf("/") + 1);
}

/** What evidence is for, such as "Participant: Hun Sen". */
export function Fact({
  path,
  subject,
  names,
}: {
  path: string;
  subject: (Said & { as: "fact" })["subject"];
  names: RecordNames;
}) {
  const t = useTranslations("difference");
  const locale = useLocale() as Locale;
  const [list = "", id] = path.split("/");
  const ref = factRef(path);
  return (
    <>
      {isField(list) ? t(`field.${list}`) : list}
      {id && ": "}
      {id &&
        (ref ? <Name reference={ref} names={names} /> : subject ? <InWords words={inLanguage(subject, locale)} /> : id)}
    </>
  );
}

const FIELDS = [
  "title",
  "kind",
  "status",
  "level",
  "when",
  "place",
  "parties",
  "participants",
  "topics",
  "commitments",
  "within",
] as const;

function isField(text: string): text is (typeof FIELDS)[number] {
  return FIELDS.some((field) => field === text);
}

/** A word of one of the lists. What an older version of the site called otherwise is shown as it was kept. */
function ListedWord({ group, id }: { group: (Said & { as: "word" })["group"]; id: string }) {
  const words = useTranslations("words");
  const t = useTranslations("difference");
  if (DESK_GROUPS.some((one) => one === group)) {
    return t.has(`value.${group}.${id}`) ? t(`value.${group}.${id}`) : id;
  }
  return words.has(`${group}.${id}`) ? words(`${group}.${id}`) : id;
}

const DESK_GROUPS: readonly DeskWordGroup[] = ["state", "motivation", "audience", "role", "partyKind"];
