import { useTranslations } from "next-intl";
import { InWords } from "@/app/_ui/in-words";
import type { EventAnswer } from "@/lib/answers/event";
import { Fact, type FactTools } from "./fact";

export function Place({ event, tools }: { event: EventAnswer; tools?: FactTools | undefined }) {
  const words = useTranslations("words");
  const { name = null, country = null } = event.place ?? {};
  return (
    <Fact event={event} field="place" name={words("field.place")} tools={tools}>
      {name}
      {name && country && ", "}
      {country && <InWords words={country.name} />}
    </Fact>
  );
}
