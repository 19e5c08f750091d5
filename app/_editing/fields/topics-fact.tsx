"use client";

import { useTranslations } from "next-intl";
import { useFormDesk } from "../editor/form-context";
import { RegistryField } from "./registry-field";
import { Rows } from "./rows";

/** What it was about. */
export function TopicsFact() {
  const t = useTranslations("editing.topics");
  const words = useTranslations("words");
  const { form, change } = useFormDesk();
  return (
    <Rows
      list="topics"
      title={t("title")}
      add={t("add")}
      fieldOf={(topic) => (topic ? `topics/${topic}` : "")}
      empty=""
      rows={form.topics}
    >
      {(topic, at) => (
        <RegistryField
          registry="topics"
          label={words("field.topics")}
          value={topic}
          onPick={(value) => change({ do: "put", list: "topics", at, value })}
        />
      )}
    </Rows>
  );
}
