import { expect, test } from "vitest";
import { wayBack } from "./way-back";

test.each([
  ["/editor", "/editor"],
  ["/editor/accounts", "/editor/accounts"],
  ["/events/2024-05-18-a?x=1#e=2", "/events/2024-05-18-a?x=1#e=2"],
  ["/?view=list&party=FR,JP", "/?view=list&party=FR,JP"],
  ["/sources/../editor", "/editor"],
])("%j is followed", (wish, way) => {
  expect(wayBack(wish)).toBe(way);
});

test.each([
  undefined,
  null,
  7,
  ["/editor/accounts"],
  "",
  "editor",
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "/\t/evil.example",
  "/\n/evil.example",
  " //evil.example",
  "https://evil.example",
  "https:/evil.example",
  "https:evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
  "/..//evil.example",
  "/.//evil.example",
  "/%2f/evil.example",
  "/%5cevil.example",
  "/@evil.example",
  "/en/editor",
  "/sign-in",
  "/sign-in?to=/editor",
  "/join#code",
  "/no-such-page",
  "/api/events",
  `/?q=${"a".repeat(2000)}`,
  "/é",
])("%j leads to the desk", (wish) => {
  expect(wayBack(wish)).toBe("/editor");
});
