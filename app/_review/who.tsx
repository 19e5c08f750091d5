import { useTranslations } from "next-intl";
import type { RecordNames } from "@/lib/answers/history";

/** Who made a change: an account by its name, or what is none. */
export function Who({ id, names }: { id: string; names: RecordNames }) {
  const t = useTranslations("review.who");
  if (id === "load" || id === "terminal") return <span>{t(id)}</span>;
  return <span>{names[`account/${id}`]?.text ?? id}</span>;
}
