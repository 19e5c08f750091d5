import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { createEvent, createHead, freshDatabase } from "@/db/testing";
import { filtersOf, parseView } from "@/lib/view";
import { choiceOf } from "./choice";
import { prepare } from "./prepare";
import { indexed } from "./record-index";
import { understand } from "./understand";

const filters = filtersOf(parseView({ kind: "visit", q: "talks" }).view);

const view = { filters, lanes: "party", locale: "en" } as const;

/** What a view of the set would still have to work out. */
const missing = () =>
  indexed("public", (reader, mine) =>
    mine.index.preparations(choiceOf(reader, mine, understand(reader, filters).filters), "party"),
  );

test("a large record is prepared for a view in steps, between which others have their turn", async () => {
  await freshDatabase();
  await createHead("KH");
  await createEvent({ kind: "visit", title: { en: "Talks in Phnom Penh" } });
  expect(await missing()).not.toEqual([]);

  let turns = 0;
  let isDone = false;
  const others = (async () => {
    for (; !isDone; turns += 1) await setImmediate();
  })();
  await prepare("public", view, 0);
  isDone = true;
  await others;
  expect(turns).toBeGreaterThan(10);
  expect(await missing()).toEqual([]);

  await createEvent({ kind: "visit", title: { en: "More talks" } });
  await prepare("public", view, 0);
  expect(await missing()).toEqual([]);
});

test("of a small one nothing is prepared", async () => {
  await freshDatabase();
  await createHead("KH");
  await createEvent({ kind: "visit" });
  await prepare("public", view);
  expect(await missing()).not.toEqual([]);
});
