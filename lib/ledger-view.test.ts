import { expect, test } from "vitest";
import { isInView, type LedgerView, parseLedgerView, printLedgerView } from "./ledger-view";

test.each<[string, LedgerView]>([
  ["/commitments", { kind: [], party: [] }],
  ["/commitments?kind=ask,plan", { kind: ["ask", "plan"], party: [] }],
  ["/commitments?kind=offer&party=FR,EU", { kind: ["offer"], party: ["FR", "EU"] }],
])("%s is printed as it is read", (address, view) => {
  const params = Object.fromEntries(new URLSearchParams(address.split("?")[1]));
  expect(parseLedgerView(params)).toEqual({ view, dropped: [] });
  expect(printLedgerView(view)).toBe(address);
});

test("what is broken is dropped and named, the rest kept", () => {
  const { view, dropped } = parseLedgerView({
    kind: ["ask", "visit", "ask"],
    party: "FR,<script>,fr,",
    status: "held",
    toString: "x",
    page: undefined,
  });
  expect(view).toEqual({ kind: ["ask"], party: ["FR"] });
  expect(dropped.map((one) => `${one.param}=${one.value}`)).toEqual([
    "kind=visit",
    "party=<script>",
    "party=fr",
    "status=held",
    "toString=x",
  ]);
});

test("at most fifty values are taken", () => {
  const ids = Array.from({ length: 60 }, (_, at) => `P${at}`);
  const { view, dropped } = parseLedgerView({ party: ids.join(",") });
  expect(view.party).toEqual(ids.slice(0, 50));
  expect(dropped).toHaveLength(10);
});

test("an entry is in view if it is of a chosen kind and concerns a chosen partner", () => {
  const entry = { kind: "ask" as const, concerns: [{ id: "FR", name: { text: "France", language: "en" as const } }] };
  expect(isInView({ kind: [], party: [] }, entry)).toBe(true);
  expect(isInView({ kind: ["plan", "ask"], party: ["JP", "FR"] }, entry)).toBe(true);
  expect(isInView({ kind: ["plan"], party: ["FR"] }, entry)).toBe(false);
  expect(isInView({ kind: ["ask"], party: ["JP"] }, entry)).toBe(false);
});
