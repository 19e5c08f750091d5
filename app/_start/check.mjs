import { checkNode } from "./conditions.mjs";
import { checkForm, conclude, unitTests } from "./gates.mjs";
import { install } from "./install.mjs";
import { run } from "./say.mjs";

/** `npm run check`: every gate that needs no browser. */
await run(async () => {
  checkNode();
  await install();
  conclude([...(await checkForm()), await unitTests()]);
});
