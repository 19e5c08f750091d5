import { expect, test } from "vitest";
import { PlainText } from "./plain-text";

test.each(["Siem Reap 🕊", "a\tb\nc", "កម្ពុជា", "", "a\u202eb"])("%j is text", (text) => {
  expect(PlainText(100).safeParse(text).success).toBe(true);
});

test.each(["a\u0000b", "\u001b[31m", "a\rb", "\u0085", "\ud83d", "\udc00a", "a\ud800b", "x".repeat(101)])(
  "%j is refused",
  (text) => {
    expect(PlainText(100).safeParse(text).success).toBe(false);
  },
);
