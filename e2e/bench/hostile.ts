import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { findBrowser } from "../browser.mjs";
import { prepareDatabase, startServer } from "../desk/servers";
import { editorsAddresses, GATHERING, readersAddresses } from "../hostile/addresses";
import { populate } from "../hostile/populate";
import { HOSTILE } from "../hostile/strings";
import { visitAll } from "../hostile/visit";
import { createSignedIn } from "../sign-in";

// npm run check:hostile [-- N]: every hostile text (or N of them, evenly chosen) in every field, opened in Chromium.
const most = Number(process.argv[2] ?? HOSTILE.length);
const texts = HOSTILE.filter((_, at) => at % Math.ceil(HOSTILE.length / most) === 0);
const folder = mkdtempSync(join(tmpdir(), "entente-hostile-"));
const database = join(folder, "entente.db");
const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking"],
});
let wrong = 0;
try {
  await prepareDatabase(database);
  const editor = createSignedIn(database, { role: "admin" });
  const { planted, refused } = await populate(database, { session: editor.session, key: null }, texts);
  say(`${planted.length} texts planted; turned away at the door: ${JSON.stringify(refused)}`);
  const server = await startServer(database);
  try {
    const readers = [...GATHERING.readers, ...planted.flatMap((one, at) => readersAddresses(one, texts[at] ?? ""))];
    const editors = [...GATHERING.editors, ...planted.flatMap(editorsAddresses)];
    for (const bypassCSP of [false, true]) {
      for (const [who, addresses, cookie] of [
        ["readers", readers, null],
        ["editors", editors, editor.cookie],
      ] as const) {
        const seen = await visitAll(browser, addresses, { origin: server.origin, cookie, bypassCSP, tabs: 2 });
        wrong += seen.executions.length + seen.broken.length;
        say(
          `${who}, policy ${bypassCSP ? "off" : "on"}: ${seen.pages} pages, ${seen.executions.length} executions, ${seen.broken.length} broken`,
        );
        for (const line of [...seen.executions, ...seen.broken].slice(0, 40)) say(`  ${line}`);
      }
    }
  } finally {
    await server.kill();
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = wrong === 0 ? 0 : 1;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
