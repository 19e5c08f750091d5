"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Choices } from "@/lib/answers/desk-event";
import { dateInWords, momentInWords } from "@/lib/date-words";
import type { EventRecord, Evidence } from "@/lib/event";
import { inLanguage } from "@/lib/localised";
import type { Kind, Level, Locale, Status } from "@/lib/vocabulary";
import { useFieldName } from "../pieces/use-field-name";

/** Names one part of a record that was merged: "Title (French)", "Participant: …", "Evidence for When". */
export function useCellName(
  choices: Choices,
  commitments: EventRecord["commitments"],
): (cell: string, values: unknown[]) => string {
  const t = useTranslations("editing");
  const languages = useTranslations("words.language");
  const nameOf = useFieldName(choices, commitments);
  return (cell, values) => {
    const [kind = "", rest = ""] = /^([a-z]+)\/?(.*)$/.exec(cell)?.slice(1) ?? [];
    if (kind === "title") return t("title", { language: languages(rest) });
    if (kind === "summary") return t("summary", { language: languages(rest) });
    if (kind === "related") return t("field.related");
    if (kind !== "evidence") return nameOf(cell);
    const evidence = values.find((value) => value !== undefined) as Evidence;
    return t("evidence.of", { name: nameOf(evidence.field) });
  };
}

type Props = { cell: string; value: unknown; choices: Choices };

/** One part of a record in words; that it is not there, where it is not. */
export function CellWords({ cell, value, choices }: Props) {
  const t = useTranslations("editing.conflict");
  const words = useTranslations("words");
  const locale = useLocale() as Locale;
  if (value === undefined) return <em>{t("absent")}</em>;
  const kind = cell.split("/", 1)[0];
  const name = (registry: keyof Choices, id: string | undefined) =>
    choices[registry].find((one) => one.id === id)?.name ?? id ?? "";
  const list = (...parts: (string | undefined | false)[]) => parts.filter(Boolean).join(", ");
  switch (kind) {
    case "kind":
      return words(`kind.${value as Kind}`);
    case "status":
      return words(`status.${value as Status}`);
    case "level":
      return words(`level.${value as Level}`);
    case "within":
      return name("events", value as string);
    case "topics":
      return name("topics", value as string);
    case "when": {
      const when = value as EventRecord["when"];
      return `${dateInWords(when.edtf, when.kind, locale)} (${when.edtf})`;
    }
    case "place": {
      const place = value as NonNullable<EventRecord["place"]>;
      return list(place.name, place.country && name("parties", place.country));
    }
    case "parties": {
      const { party, role } = value as EventRecord["parties"][number];
      return list(name("parties", party), role && words(`partyRole.${role}`));
    }
    case "participants": {
      const one = value as EventRecord["participants"][number];
      return list(
        name("people", one.person),
        one.office,
        one.party && name("parties", one.party),
        one.role && words(`participantRole.${one.role}`),
      );
    }
    case "related": {
      const { event, how } = value as EventRecord["related"][number];
      return `${words(`relation.${how}`)}: ${name("events", event)}`;
    }
    case "commitments": {
      const one = value as EventRecord["commitments"][number];
      return list(
        inLanguage(one.what, locale).text,
        words(`commitmentKind.${one.kind}`).toLowerCase(),
        one.by.map((party) => name("parties", party)).join(" + "),
        one.due && momentInWords(one.due, locale),
        words(`commitmentState.${one.state}`),
      );
    }
    case "evidence": {
      const one = value as Evidence;
      const quote = one.basis === "editorial" ? "" : `“${one.exact}” `;
      return `${quote}${list(words(`basis.${one.basis}`), one.note && inLanguage(one.note, locale).text)}`;
    }
    default:
      return String(value);
  }
}
