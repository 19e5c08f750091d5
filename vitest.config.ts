import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: {
    alias: {
      "@": fileURLToPath(new URL("./", import.meta.url)),
      // Outside of Next's server build this package exists only to throw.
      // Needs a request of Next's; in a test there is none, and a reader who is not signed in asks.
      "next/headers": fileURLToPath(new URL("./app/_session/no-request.ts", import.meta.url)),
      "server-only": fileURLToPath(new URL("./node_modules/server-only/empty.js", import.meta.url)),
    },
  },
  // Long enough for the tests that start whole commands on a busy machine.
  test: { include: ["{app,db,e2e,lib,seeds}/**/*.test.{ts,tsx}"], testTimeout: 30_000 },
});
