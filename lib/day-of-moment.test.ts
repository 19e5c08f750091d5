import { expect, test } from "vitest";
import { momentInWords } from "./date-words";
import { dayOfMoment } from "./day-of-moment";
import { LOCALES } from "./vocabulary";

test.each(LOCALES)("in %s, the day of a moment is written as the record writes its days", (locale) => {
  const at = Date.UTC(2019, 5, 4, 23, 5);
  expect(dayOfMoment(at, locale)).toBe(momentInWords("2019-06-04", locale));
});
