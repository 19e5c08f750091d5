import { useTranslations } from "next-intl";
import { InWords } from "@/app/_ui/in-words";
import type { EventAnswer } from "@/lib/answers/event";
import { Fact } from "./fact";

export function Place({ event }: { event: EventAnswer }) {
  const words = useTranslations("words");
  const { name = null, country = null } = event.place ?? {};
  return (
    <Fact event={event} field="place" name={words("field.place")}>
      {name}
      {name && country && ", "}
      {country && <InWords words={country.name} />}
    </Fact>
  );
}
