import { build } from "./build.mjs";
import { checkNode, freePort, writableDatabase } from "./conditions.mjs";
import { install } from "./install.mjs";
import { prepare } from "./prepare.mjs";
import { run } from "./say.mjs";
import { serve } from "./serve.mjs";

/** `npm start`: from a fresh clone to a served site; a later start skips what is done. */
await run(async () => {
  checkNode();
  const port = await freePort();
  const database = writableDatabase();
  await install();
  await build();
  await prepare(database, port);
  await serve(port, database);
});
