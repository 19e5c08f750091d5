import { expect, test } from "vitest";
import { findBreaches, readRooms } from "./architecture";
import { readProjectFiles } from "./project-files";

const files = readProjectFiles();
const readme = files.get("README.md") ?? "";
const { dependencies, devDependencies } = JSON.parse(files.get("package.json") ?? "{}");
const packages = Object.keys({ ...dependencies, ...devDependencies });

test("every file keeps to its room and to the rules of form", () => {
  expect(findBreaches(files, readme, packages)).toEqual([]);
});

test("the table of rooms is read as it is written", () => {
  const rooms = readRooms(readme);
  expect(rooms.find((room) => room.path === "lib/")?.mayImport).toEqual([]);
  expect(rooms.find((room) => room.path === "app/")?.mayImport).toEqual(["app/_*", "db/read/", "lib/"]);
  expect(() => readRooms("# No table")).toThrow("no table of rooms");
});

const parsed = "  const parsed = Request.safeParse(input);\n  return read(parsed);\n}\n";
const unparsed = "  return read(input);\n}\n";

const PLANTS: [what: string, path: string, text: string, report: RegExp][] = [
  ["a file in no room", "tools/x.ts", "", /is in no room/],
  ["an alias", "lib/x.ts", 'import { a } from "@/db/schema";', /may not import @\/db\/schema/],
  ["a relative path", "lib/x.ts", 'import { a } from "../db/schema";', /may not import \.\.\/db\/schema/],
  ["many lines", "lib/x.ts", 'import {\n  a,\n  b as c,\n} from "@/db/schema";', /may not import/],
  ["a type", "lib/x.ts", 'import type { A } from "@/db/schema";', /may not import/],
  ["an import for effect", "lib/x.ts", 'import "@/db/schema";', /may not import/],
  ["a default import", "lib/x.ts", 'import a, { type B } from "@/db/schema";', /may not import/],
  ["a re-export", "lib/x.ts", 'export { a } from "@/db/schema";', /may not import/],
  ["a re-export of all", "lib/x.ts", 'export * as a from "@/db/schema";', /may not import/],
  ["a dynamic import", "lib/x.ts", `const a = await ${"import"}("@/db/schema");`, /may not import/],
  ["an imported type", "lib/x.ts", `type A = ${"import"}("@/db/schema").A;`, /may not import/],
  ["a page that writes", "app/x.tsx", 'import { a } from "@/db/write/x";', /may not import @\/db\/write\/x/],
  ["a read that writes", "db/read/x.ts", 'import { a } from "@/db/write/x";', /may not import/],
  [
    "a neighbour",
    "app/_ui/x.tsx",
    'import { a } from "@/app/_i18n/x";\nimport { b } from "@/app/x";',
    /may not import @\/app\/x/,
  ],
  ["a path across rooms", "db/x.ts", 'import { KINDS } from "../lib/vocabulary";', /@\/ across rooms/],
  ["an alias inside a room", "lib/x.ts", 'import { KINDS } from "@/lib/vocabulary";', /is \.\/ inside a room/],
  ["a missing file", "db/x.ts", 'import { a } from "@/lib/missing";', /does not exist/],
  ["a package unlisted", "lib/x.ts", 'import a from "left-pad";', /left-pad, which package.json does not list/],
  ["a scoped package", "lib/x.ts", 'import a from "@scope/left-pad/x";', /package.json does not list/],
  ["a package kept in a room", "app/_list/x.tsx", 'import a from "vis-timeline/esnext";', /only app\/_timeline\/ may/],
  ["a test's aid outside of tests", "db/read/x.ts", 'import { a } from "@/db/testing";', /which is for tests/],
  ["a client file outside", "lib/x.tsx", '"use client";\n', /outside of a client room/],
  [
    "an action unparsed",
    "app/_data/x.ts",
    `"use server";\nexport async function readX(input: unknown) {\n${unparsed}`,
    /readX does not begin by parsing/,
  ],
  [
    "a second action unparsed",
    "app/_data/x.ts",
    `"use server";\nexport async function a(input: unknown) {\n${parsed}export async function b(\n  input: unknown,\n): Promise<X> {\n${unparsed}`,
    /: b does not begin/,
  ],
  [
    "an action as an arrow",
    "app/_data/x.ts",
    '"use server";\nexport const a = async () => {};',
    /other than an async function/,
  ],
  ["an action inside a function", "app/x.tsx", 'const a = async () => {\n  "use server";\n};', /inside a function/],
  ["a barrel", "lib/index.ts", "", /is a barrel/],
  ["a long file", "lib/x.ts", "\n".repeat(301), /has 301 lines/],
  ["a long style sheet", "app/_ui/x.module.css", "\n".repeat(301), /has 301 lines/],
  ["a long test", "lib/x.test.ts", "\n".repeat(401), /has 401 lines/],
];

test.each(PLANTS)("a planted breach is reported: %s", (_what, path, text, report) => {
  const breaches = findBreaches(new Map([...files, [path, text]]), readme, packages);
  expect(breaches.filter((breach) => breach.startsWith(`${path}:`)).join("\n")).toMatch(report);
});

test("a path that the README names and that is missing is reported", () => {
  const told = `${readme}\nSee \`lib/missing.ts\`, \`seeds/missing/<id>.yaml\` and [it](lib/gone.png).`;
  const missing = findBreaches(files, told, packages).filter(
    (breach) => !findBreaches(files, readme, packages).includes(breach),
  );
  expect(missing).toHaveLength(3);
});

test.each([
  [
    "a parsed action",
    "app/_data/x.ts",
    `"use server";\nexport async function readX(\n  input: unknown,\n): Promise<X> {\n${parsed}`,
  ],
  [
    "an action that takes nothing",
    "app/_data/x.ts",
    '"use server";\nexport async function readX() {\n  return read();\n}\n',
  ],
  [
    "imports of its row",
    "app/x.tsx",
    'import { a } from "@/app/_i18n/routing";\nimport type { View } from "@/lib/view";\n',
  ],
  ["a client file of the application", "app/_ui/x.tsx", '"use client";\n'],
])("what keeps the rules is left alone: %s", (_what, path, text) => {
  const breaches = findBreaches(new Map([...files, [path, text]]), readme, packages);
  expect(breaches.filter((breach) => breach.startsWith(`${path}:`))).toEqual([]);
});
