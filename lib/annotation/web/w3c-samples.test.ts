import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseForm } from "./form";
import { type FileItem, readFile } from "./read-file";

/*
 * The samples of https://github.com/w3c/web-annotation-tests, folders `correct` and `incorrect` of tools/samples. They
 * are not ours to copy: the environment variable WEB_ANNOTATIONS names a folder that has both.
 */
const FOLDER = process.env.WEB_ANNOTATIONS ?? "";

const namesIn = (folder: string) => readdirSync(join(FOLDER, folder)).map((name) => name.replace(/\.json$/, ""));
const textOf = (folder: string, name: string) => readFileSync(join(FOLDER, folder, `${name}.json`), "utf8");

const BASE = "https://entente.example";
/** As if every page that the samples speak of were a source of ours. */
const here = { base: BASE, sourceAt: (url: string) => (url.startsWith("http://example.") ? "a-source" : null) };
const outcomeOf = ({ read }: FileItem) => (read.ok ? read.value.motivation : read.refusal.reason);

const CORRECT: Record<string, string> = {
  "anno26 anno27": "link",
  "anno22 anno24 anno25 anno28 anno29 anno30 anno31 anno32 anno39": "selector",
  "anno33 anno34 anno35 anno36 anno41-example44": "resource-state",
  "anno9 anno11 anno12 anno13": "several-targets",
  example41: "page-elsewhere",
};

test.runIf(FOLDER)(
  "of the correct ones, those that fit our selectors are read, and each other says why it is not",
  () => {
    const told = new Map(
      Object.entries(CORRECT).flatMap(([names, reason]) => names.split(" ").map((one) => [one, reason])),
    );
    const names = namesIn("correct");
    expect(names).toHaveLength(45);
    for (const name of names) {
      const items = readFile(textOf("correct", name), here);
      const ofPage = items.map(({ iri }) => told.get(iri?.replace("http://example.org/", "") ?? "") ?? "whole-source");
      const expected =
        name === "collection1"
          ? ofPage.slice(0, -1).concat("resource-state")
          : items.map(() => told.get(name) ?? "whole-source");
      expect(items.map(outcomeOf), name).toEqual(expected);
    }
  },
);

test.runIf(FOLDER)("the same ones have the form of a Web Annotation, all of them", () => {
  const refused = namesIn("correct")
    .filter((name) => name.startsWith("anno"))
    .flatMap((name) => {
      const form = parseForm(JSON.parse(textOf("correct", name)));
      return form.ok ? [] : [`${name}: ${form.refusal.reason}`];
    });
  expect(refused).toEqual([]);
});

test.runIf(FOLDER)("said of an event of ours, what is text or leads to a page is read", () => {
  const outcomes = namesIn("correct").flatMap((name) => {
    const json = JSON.parse(textOf("correct", name));
    const isWhole = typeof json.target === "string" || json.target?.id;
    return isWhole
      ? [`${name} ${readFile(JSON.stringify({ ...json, target: `${BASE}/events/a` }), here).map(outcomeOf)}`]
      : [];
  });
  expect(outcomes.sort()).toEqual([
    "anno1 link",
    "anno10 body-kind",
    "anno14 link",
    "anno15 link",
    "anno16 link",
    "anno17 body-kind",
    "anno18 several-bodies",
    "anno19 link",
    "anno2 link",
    "anno20 link",
    "anno21 body-kind",
    "anno23 body-kind",
    "anno3 link",
    "anno4 link",
    "anno5 body-format",
    "anno6 comment",
    "anno7 comment",
    "anno8 no-body",
  ]);
});

const FAULTS: Record<string, string> = {
  "anno2 anno3 anno4 anno5": "context",
  anno6: "id",
  "anno8 anno9": "type",
  "anno10 anno11 anno37 anno38 anno39": "target-form",
  "anno12 anno13 anno14 anno16 anno17 anno18 anno19 anno20 anno21 anno22 anno23 anno24 anno25": "body-form",
  "anno26 anno27": "agent",
  "anno28 anno29 anno30 anno31 anno32 anno33": "moment",
  "anno34 anno35 anno36": "iri",
};

test.runIf(FOLDER)("every incorrect one is refused", () => {
  const names = namesIn("incorrect");
  expect(names).toHaveLength(39);
  for (const name of names) {
    const outcomes = readFile(textOf("incorrect", name), here).map(outcomeOf);
    expect(["not-json", "context", "id"], name).toContain(outcomes.join());
  }
});

test.runIf(FOLDER)(
  "with their common faults mended (two ids, a comma too many), each is refused for the fault it is named after",
  () => {
    const told = new Map(
      Object.entries(FAULTS).flatMap(([names, reason]) => names.split(" ").map((one) => [one, reason])),
    );
    for (const [name, reason] of told) {
      const mended = textOf("incorrect", name)
        .replace(/,(\s*})/g, "$1")
        .replace(/"id": \[("[^"]*"), "[^"]*"\]/, '"id": $1');
      const form = parseForm(JSON.parse(mended));
      expect(form.ok ? "read" : form.refusal.reason, name).toBe(reason);
    }
    // The fault of anno1 is that it is no JSON, of anno7 that it has two ids, of anno15 that a word in it is misspelt.
    expect(told.size).toBe(36);
  },
);
