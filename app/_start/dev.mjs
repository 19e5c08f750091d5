import { NEXT, start } from "./child.mjs";
import { checkNode, freePort, writableDatabase } from "./conditions.mjs";
import { install } from "./install.mjs";
import { prepare } from "./prepare.mjs";
import { run } from "./say.mjs";

/** `npm run dev`: the site as it is being written, with changes shown at once. */
await run(async () => {
  checkNode();
  const port = await freePort();
  const database = writableDatabase();
  await install();
  await prepare(database, port);
  const { ended, isStopped } = start([...NEXT, "dev", "--port", String(port)], { env: { DATABASE_PATH: database } });
  const code = await ended;
  if (!isStopped()) process.exitCode = code;
});
