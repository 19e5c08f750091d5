import { expect, test } from "vitest";
import { isFromOwnPage } from "./same-origin";

test.each([
  [true, { host: "here.example", origin: "https://here.example", "sec-fetch-site": "same-origin" }],
  [true, { host: "localhost:3000", origin: "http://localhost:3000" }],
  [true, { host: "10.0.0.1:3000", "x-forwarded-host": "here.example", origin: "https://here.example" }],
  [false, { host: "here.example" }],
  [false, { host: "here.example", origin: "null" }],
  [false, { host: "here.example", origin: "https://evil.example" }],
  [false, { host: "here.example", origin: "https://here.example.evil.example" }],
  [false, { host: "here.example", origin: "https://other.here.example", "sec-fetch-site": "same-site" }],
  [false, { host: "here.example", origin: "https://here.example", "sec-fetch-site": "cross-site" }],
  [false, { host: "here.example", "sec-fetch-site": "none" }],
])("%j: %j", (isOwn, headers) => {
  expect(isFromOwnPage(new Headers(headers as unknown as Record<string, string>))).toBe(isOwn);
});
