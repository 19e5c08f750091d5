import { expect, test } from "vitest";
import { PAGES, RECORDS } from "@/lib/address";
import { readProjectFiles } from "./project-files";

test("the addresses that the proxy lets through are those of the pages", () => {
  const folders = [...readProjectFiles().keys()].flatMap((path) => {
    const folder = /^app\/\[locale\](.*)\/page\.tsx$/.exec(path)?.[1];
    return folder === undefined || folder.startsWith("/[...") ? [] : [folder];
  });
  expect([...PAGES, ...RECORDS.map((kind) => `/${kind}/[id]`)].sort()).toEqual(folders.sort());
});
