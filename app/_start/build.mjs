import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { keep, NEXT, ROOT } from "./child.mjs";
import { Refusal, say } from "./say.mjs";

const ROOMS = ["app", "db", "lib", "public"];
const SETTINGS = /^(?:next\.config|proxy|instrumentation|tsconfig|package-lock|package)\b.*\.(?:ts|mjs|json)$/;
const MARKER = join(ROOT, ".next/entente-built");

/** Builds for production, unless nothing has changed since the last build. */
export async function build() {
  const wanted = sourcesHash();
  if (existsSync(MARKER) && readFileSync(MARKER, "utf8") === wanted) return;
  say("Building (up to a minute) …");
  const { code, output } = await keep("building", [...NEXT, "build"]);
  if (code !== 0) {
    process.stderr.write(output);
    throw new Refusal('Building failed, for the reason above; "npm run check" tells more.');
  }
  writeFileSync(MARKER, wanted);
}

function sourcesHash() {
  const settings = readdirSync(ROOT).filter((name) => SETTINGS.test(name));
  const rooms = ROOMS.filter((room) => existsSync(join(ROOT, room))).flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
      .map((entry) => join(room, entry.parentPath.slice(join(ROOT, room).length), entry.name)),
  );
  const hash = createHash("sha256");
  for (const file of [...settings, ...rooms].sort()) {
    hash.update(`${file}\n`).update(
      createHash("sha256")
        .update(readFileSync(join(ROOT, file)))
        .digest(),
    );
  }
  return hash.digest("hex");
}
