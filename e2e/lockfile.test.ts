import { expect, test } from "vitest";
import { readProjectFiles } from "./project-files";

type Manifest = { dependencies: Record<string, string>; devDependencies: Record<string, string>; overrides: object };
type Lock = { packages: Record<string, { version?: string; resolved?: string; link?: boolean }> };

/** The first version without the known holes of each package. */
const FLOORS: Record<string, string> = {
  next: "16.4.5",
  "better-auth": "1.7.16",
  "drizzle-orm": "0.45.2",
  "better-sqlite3": "12.8.0",
  "vis-timeline": "7.4.4",
};

const files = readProjectFiles();
const manifest: Manifest = JSON.parse(files.get("package.json") ?? "");
const lock: Lock = JSON.parse(files.get("package-lock.json") ?? "");

test("the lockfile names no registry, keeps exact versions and stands above the floors", () => {
  expect(faults(manifest, lock)).toEqual([]);
});

test.each<[what: string, manifest: Manifest, lock: Lock, report: string]>([
  [
    "a registry",
    manifest,
    withPackage("node_modules/a", { version: "1.0.0", resolved: "https://registry.example/a" }),
    "node_modules/a: names a registry",
  ],
  [
    "a range",
    { ...manifest, dependencies: { a: "^1.0.0" } },
    withPackage("node_modules/a", { version: "1.0.0" }),
    "a: ^1.0.0 is no exact version",
  ],
  [
    "a range for tests",
    { ...manifest, devDependencies: { a: "latest" } },
    withPackage("node_modules/a", { version: "1.0.0" }),
    "a: latest is no exact version",
  ],
  [
    "another version than locked",
    { ...manifest, dependencies: { a: "1.0.1" } },
    withPackage("node_modules/a", { version: "1.0.0" }),
    "a: 1.0.1 is wanted, and 1.0.0 locked",
  ],
  [
    "an old version",
    manifest,
    withPackage("node_modules/next", { version: "16.4.4" }),
    "node_modules/next: 16.4.4 is below 16.4.5",
  ],
  [
    "an old version inside another",
    manifest,
    withPackage("node_modules/a/node_modules/next", { version: "9.0.0" }),
    "node_modules/a/node_modules/next: 9.0.0 is below 16.4.5",
  ],
  [
    "an early version",
    manifest,
    withPackage("node_modules/next", { version: "16.4.5-canary.1" }),
    "node_modules/next: 16.4.5-canary.1 is below 16.4.5",
  ],
])("a planted fault is reported: %s", (_what, planted, lockPlanted, report) => {
  expect(faults(planted, lockPlanted)).toContain(report);
});

function withPackage(path: string, entry: Lock["packages"][string]): Lock {
  return { packages: { ...lock.packages, [path]: entry } };
}

function faults({ dependencies, devDependencies, overrides }: Manifest, { packages }: Lock): string[] {
  const pins = Object.entries({ ...overrides, ...dependencies, ...devDependencies });
  return [
    ...pins
      .filter(([, pin]) => !/^\d+\.\d+\.\d+$/.test(pin))
      .map(([name, pin]) => `${name}: ${pin} is no exact version`),
    ...pins
      .map(([name, pin]) => [name, pin, packages[`node_modules/${name}`]?.version])
      .filter(([, pin, locked]) => pin !== locked)
      .map(([name, pin, locked]) => `${name}: ${pin} is wanted, and ${locked} locked`),
    ...Object.entries(packages).flatMap(([path, { resolved, version = "" }]) => {
      const floor = FLOORS[path.replace(/^.*node_modules\//, "")];
      return [
        ...(resolved === undefined ? [] : [`${path}: names a registry`]),
        ...(floor === undefined || isAtLeast(version, floor) ? [] : [`${path}: ${version} is below ${floor}`]),
      ];
    }),
  ];
}

function isAtLeast(version: string, floor: string): boolean {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return false;
  return version.localeCompare(floor, "en", { numeric: true }) >= 0;
}
