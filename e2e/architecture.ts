import { posix } from "node:path";

/** Source files by path from the root, with `/` between folders. */
export type Files = ReadonlyMap<string, string>;

type Room = { path: string; mayImport: string[] };

const MOST_LINES = 300;
const MOST_LINES_OF_A_TEST = 400;
const CODE = /\.(?:ts|tsx|mjs)$/;
const WRITTEN = /\.(?:ts|tsx|mjs|css)$/;
const TEST = /\.(?:test|spec)\.tsx?$/;
/** Makes what tests need, beside what they test. */
const TEST_AID = /(?:^|[/-])testing(?:\.ts)?$/;
/** Rooms of the application whose code never reaches the browser. */
const WITHOUT_CLIENT = ["app/_i18n/", "app/_security/", "app/_start/"];
/** Packages that one room stands in front of, so that they can be replaced. */
const KEPT_IN: [RegExp, string[]][] = [
  [/^(?:vis-timeline|vis-data|moment)(?:\/|$)/, ["app/_timeline/"]],
  [/^better-sqlite3$/, ["db/", "e2e/"]],
  [/^better-auth(?:\/|$)/, ["app/_session/"]],
  [/^drizzle-orm(?:\/|$)/, ["db/", "seeds/"]],
];

/**
 * Every breach of the README's table of rooms and of the rules of form, one line each; none: an empty list.
 * @param packages names that package.json lists
 */
export function findBreaches(files: Files, readme: string, packages: readonly string[]): string[] {
  const rooms = readRooms(readme);
  const code = [...files].filter(([path]) => CODE.test(path));
  return [
    ...code.flatMap(([path, text]) => breachesOfImports(path, text, rooms, files, packages)),
    ...code.flatMap(([path, text]) => breachesOfDirectives(path, text)),
    ...[...files].filter(([path]) => WRITTEN.test(path)).flatMap(([path, text]) => breachesOfForm(path, text)),
    ...missingPaths(readme, files).map((path) => `README.md: names ${path}, which does not exist`),
  ];
}

/** The rows of the table whose first column is `room`. */
export function readRooms(readme: string): Room[] {
  const table = readme.split(/^\| room \|.*$/m)[1]?.split(/\n(?!\|)/)[0] ?? "";
  const cells = table.split("\n").map((row) => row.split("|").map((cell) => cell.trim()));
  const rooms = cells.flatMap(([, room, , mayImport]): Room[] => {
    const path = room?.match(/^`(.+)`$/)?.[1];
    if (path === undefined || mayImport === undefined) return [];
    const named = [...mayImport.matchAll(/`([^`]+)`/g)].map(([, name]) => name ?? "");
    return [{ path: path === "./" ? "" : path, mayImport: mayImport === "all" ? ["*"] : named }];
  });
  if (rooms.length === 0) throw new Error("README.md has no table of rooms.");
  return rooms;
}

function breachesOfImports(path: string, text: string, rooms: Room[], files: Files, packages: readonly string[]) {
  const room = roomOf(path, rooms);
  if (room === undefined) return [`${path}: is in no room`];
  return importsIn(text).flatMap((specifier): string[] => {
    const isRelative = specifier.startsWith(".");
    if (!isRelative && !specifier.startsWith("@/")) return breachesOfPackage(path, specifier, packages);
    const target = isRelative ? posix.join(posix.dirname(path), specifier) : specifier.slice(2);
    const other = roomOf(target, rooms);
    if (TEST_AID.test(specifier) && !isTestCode(path)) return [`${path}: imports ${specifier}, which is for tests`];
    const isAllowed = isTestCode(path) || (other !== undefined && mayImport(room, other));
    if (!isAllowed) return [`${path}: may not import ${specifier}`];
    if (!exists(target, files)) return [`${path}: imports ${specifier}, which does not exist`];
    const isBelow = target.startsWith(`${posix.dirname(path)}/`);
    const isFit = isRelative
      ? room === other || /\.mjs$/.test(specifier) || room.path === ""
      : room !== other || !isBelow;
    return isFit ? [] : [`${path}: writes ${specifier}; it is ./ inside a room and @/ across rooms`];
  });
}

function breachesOfPackage(path: string, specifier: string, packages: readonly string[]): string[] {
  if (specifier.startsWith("node:")) return [];
  const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
  if (!packages.includes(name)) return [`${path}: imports ${specifier}, which package.json does not list`];
  const keepers = KEPT_IN.find(([pattern]) => pattern.test(specifier))?.[1] ?? [""];
  if (keepers.some((keeper) => path.startsWith(keeper))) return [];
  return [`${path}: imports ${specifier}, which only ${keepers.join(" and ")} may`];
}

function breachesOfDirectives(path: string, text: string): string[] {
  const breaches: string[] = [];
  const isClientRoom = path.startsWith("app/") && !WITHOUT_CLIENT.some((room) => path.startsWith(room));
  if (/^["']use client["']/m.test(text) && !isClientRoom)
    breaches.push(`${path}: "use client" outside of a client room`);
  if (/^\s+["']use server["']/m.test(text)) breaches.push(`${path}: "use server" stands inside a function`);
  if (!/^["']use server["']/m.test(text)) return breaches;
  for (const [line] of text.matchAll(/^export .*/gm)) {
    if (/^export type /.test(line)) continue;
    // What `editorAction` makes parses and asks who is there before it does anything.
    if (/^export const \w+ = editorAction\($/.test(line) || /^export const \w+ = editorAction\(\w/.test(line)) continue;
    const name = line.match(/^export async function (\w+)\(/)?.[1];
    if (name === undefined) breaches.push(`${path}: exports other than an async function: ${line}`);
    else if (!isParsing(name, text)) breaches.push(`${path}: ${name} does not begin by parsing what it is given`);
  }
  return breaches;
}

/** A server action is open to everyone: its first statement parses, unless it takes nothing. */
function isParsing(action: string, text: string): boolean {
  const found = text.match(new RegExp(`^export async function ${action}\\(([\\s\\S]*?)\\)[^\\n]*\\{\\n([^;]*;)`, "m"));
  return found?.[1]?.trim() === "" || /\.(?:parse|safeParse)\(|\bparse[A-Z]\w*\(/.test(found?.[2] ?? "");
}

function breachesOfForm(path: string, text: string): string[] {
  const lines = text.split("\n").length - 1;
  const most = TEST.test(path) ? MOST_LINES_OF_A_TEST : MOST_LINES;
  return [
    ...(/(?:^|\/)index\.(?:ts|tsx|mjs)$/.test(path) ? [`${path}: is a barrel`] : []),
    ...(lines > most ? [`${path}: has ${lines} lines, of at most ${most}`] : []),
  ];
}

/** Paths in backticks: with a slash or a known ending. What is made at run time or stands for an id is left aside. */
function missingPaths(readme: string, files: Files): string[] {
  const named = [...readme.replace(/```[\s\S]*?```/g, "").matchAll(/`([^`\s]+)`|\]\(([^)\s:]+)\)/g)];
  const paths = named
    .map(([, code, link]) => (code ?? link ?? "").replace(/[^/]*[<*].*$/, ""))
    .filter((path) => /^[\w.@[\]-]+\/|\.(?:ts|tsx|mjs|json|md|yaml|png)$/.test(path) && path !== "./")
    .filter((path) => !exists(path, files));
  return [...new Set(paths)];
}

/** Every import as it is written: static, of types, for effect, re-exported, dynamic. */
function importsIn(text: string): string[] {
  const patterns = [
    /^\s*import\s+(?:type\s+)?[\w*{}\s,$]+?\s+from\s*["']([^"']+)["']/gm,
    /^\s*import\s*["']([^"']+)["']/gm,
    /^\s*export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s*from\s*["']([^"']+)["']/gm,
    /\bimport\(\s*["'`]([^"'`$]+)["'`]\s*\)/g,
  ];
  return patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, specifier]) => specifier ?? ""));
}

function roomOf(path: string, rooms: Room[]): Room | undefined {
  const fitting = rooms.filter((room) => (room.path === "" ? !path.includes("/") : path.startsWith(room.path)));
  return fitting.sort((a, b) => b.path.length - a.path.length)[0];
}

function isTestCode(path: string): boolean {
  return TEST.test(path) || TEST_AID.test(path) || path.startsWith("e2e/");
}

function mayImport(room: Room, other: Room): boolean {
  return (
    room === other ||
    room.mayImport.some(
      (name) => name === "*" || name === other.path || (name.endsWith("*") && other.path.startsWith(name.slice(0, -1))),
    )
  );
}

function exists(path: string, files: Files): boolean {
  const endings = ["", ".ts", ".tsx", ".mjs"];
  if (endings.some((ending) => files.has(path + ending))) return true;
  const folder = path.endsWith("/") ? path : `${path}/`;
  return [...files.keys()].some((file) => file.startsWith(folder));
}
