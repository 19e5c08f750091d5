import { expect, test } from "vitest";
import { parseChangesView, printChangesView } from "./changes-view";
import { type HistoryView, PLAIN_HISTORY, parseHistoryView, printHistoryView } from "./history-view";
import { parseRecordRef } from "./record-ref";

const EVENT = { kind: "event", id: "a-visit" } as const;

const paramsOf = (address: string) => Object.fromEntries(new URL(address, "http://x").searchParams);

test.each<[Partial<HistoryView>, string]>([
  [{}, "/editor/history/event/a-visit"],
  [{ shown: { from: 6, to: 7 } }, "/editor/history/event/a-visit?at=7"],
  [{ shown: { from: 2, to: 7 }, before: 9 }, "/editor/history/event/a-visit?from=2&to=7&before=9"],
  [{ restore: 3, undo: true }, "/editor/history/event/a-visit?restore=3&undo=1"],
])("a history's view %j is its address and back", (view, address) => {
  expect(printHistoryView(EVENT, view)).toBe(address);
  expect(parseHistoryView(paramsOf(address))).toEqual({ view: { ...PLAIN_HISTORY, ...view }, dropped: [] });
});

test("two revisions are compared older first, and broken numbers are dropped and named", () => {
  expect(parseHistoryView({ from: "7", to: "2" }).view.shown).toEqual({ from: 2, to: 7 });
  const { view, dropped } = parseHistoryView({ at: "0", restore: "x", before: ["1", "2"], from: "1", colour: "red" });
  expect(view).toEqual(PLAIN_HISTORY);
  expect(dropped.map(({ param }) => param).sort()).toEqual(["at", "before", "colour", "restore"]);
});

test("the view of changes is its address and back", () => {
  const all = { kind: null, act: null, who: null, record: null, cursor: null };
  expect(printChangesView(all)).toBe("/editor/changes");
  const view = { kind: "event", act: "save", who: "load", record: EVENT, cursor: "abc" } as const;
  expect(parseChangesView(paramsOf(printChangesView(view)))).toEqual({ view, dropped: [] });
  const broken = { kind: "map", act: "", who: "a b", record: "event/../x", cursor: ["a", "b"], at: "1" };
  const parsed = parseChangesView(broken);
  expect(parsed.view).toEqual(all);
  expect(parsed.dropped.map(({ param }) => param).sort()).toEqual(["at", "cursor", "kind", "record", "who"]);
});

test.each(["event", "event/", "event/a/b", "map/a", "event/a b", "/", ""])("%j names no record", (text) => {
  expect(parseRecordRef(text)).toBeNull();
});
