import { expect, test } from "vitest";
import { siteOrigin } from "./site-origin";

test.each([
  [{ host: "localhost:3000" }, "http://localhost:3000"],
  [
    { host: "10.0.0.7:3000", "x-forwarded-host": "entente.example", "x-forwarded-proto": "https" },
    "https://entente.example",
  ],
  [{ host: "a.example", "x-forwarded-proto": "https,http" }, "https://a.example"],
  [{ host: "[::1]:3000" }, "http://[::1]:3000"],
  [{ host: "a.example/<b>" }, "http://localhost"],
  [{}, "http://localhost"],
])("headers %o give %s", (headers, origin) => {
  expect(siteOrigin(new Headers(headers as Record<string, string>))).toBe(origin);
});
