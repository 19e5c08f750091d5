import { spawnSync } from "node:child_process";
import { beforeAll, expect, test, vi } from "vitest";
import { openDatabase, provideDatabase } from "@/db/connection";
import { readLink } from "@/db/read/desk/access-link";
import { freshPath } from "@/db/testing";
import { acceptLink } from "@/db/write/account/accept-link";

// Each command starts a program of its own.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const path = freshPath();

function command(name: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "--conditions=react-server", `seeds/${name}.ts`, ...args],
    { encoding: "utf8", env: { ...process.env, DATABASE_PATH: path, PORT: "4567" } },
  );
  return { status, stdout, stderr };
}

const account = (...args: string[]) => command("account", ...args);

beforeAll(() => {
  expect(command("prepare")).toMatchObject({ status: 0 });
  provideDatabase(openDatabase(path));
});

test("each start prints a new link, the one before is void, and with an admin there is none", async () => {
  const [first, second] = [secretIn(command("prepare").stdout), secretIn(command("prepare").stdout)];
  expect(await readLink(first)).toBeNull();
  expect(await readLink(second)).toMatchObject({ kind: "set-up" });
  expect(account("list")).toMatchObject({ status: 0, stdout: "There is no account yet.\n" });
  expect(await accept(second, "first@example.org")).toMatchObject({ ok: true });
  expect(command("prepare")).toEqual({ status: 0, stdout: "", stderr: "" });
});

test("accounts are added, listed, reset, suspended and reinstated", async () => {
  const added = account("add", "New@Example.org", "--role", "admin");
  expect(added.stdout).toMatch(
    /^Send to new@example\.org, valid once, until \d{4}-\d\d-\d\d \d\d:\d\d UTC:\nhttp:\/\/localhost:4567\/join#[\w-]{43}\n/,
  );
  expect(account("list").stdout).toBe("first@example.org  admin   A Name\nnew@example.org    admin   invited\n");
  await accept(secretIn(added.stdout), null);
  expect(account("add", "new@example.org")).toEqual({
    status: 1,
    stdout: "",
    stderr: "There is already an account of new@example.org.\n",
  });
  const reset = account("reset", "new@example.org");
  expect(await readLink(secretIn(reset.stdout))).toMatchObject({ kind: "reset", email: "new@example.org" });
  expect(account("suspend", "new@example.org")).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/suspended/),
  });
  expect(account("list").stdout).toMatch(/^new@example\.org {4}admin {3}A Name {2}suspended$/m);
  expect(account("suspend", "first@example.org")).toEqual({
    status: 1,
    stdout: "",
    stderr: "first@example.org is the last admin: make another one first.\n",
  });
  expect(account("reset", "new@example.org")).toMatchObject({ status: 1, stderr: "new@example.org is suspended.\n" });
  expect(account("reinstate", "new@example.org")).toMatchObject({ status: 0 });
  expect(account("suspend", "nobody@example.org")).toMatchObject({ status: 1, stderr: "There is no such account.\n" });
});

test("what is no command is answered with those that are, and exit code 2", () => {
  for (const words of ["", "list x", "add nonsense", "add a@example.org --role king", "constructor a@example.org"]) {
    expect(account(...words.split(" ").filter(Boolean))).toMatchObject({
      status: 2,
      stdout: "",
      stderr: expect.stringMatching(/^npm run account -- list\n/),
    });
  }
});

function secretIn(text: string): string {
  return /join#([\w-]{43})\n/.exec(text)?.[1] ?? "";
}

function accept(secret: string, email: string | null) {
  return acceptLink({ secret, name: "A Name", email, passwordHash: "a-hash" });
}
