import { createServer, get, type IncomingHttpHeaders } from "node:http";
import { expect, test } from "vitest";
import { tellTrueOrigin } from "./true-origin";
import { watchRequests } from "./watch-requests";

const SOCKET = "127.0.0.1";

test.each([
  ["nobody in between", {}, false, SOCKET],
  ["a client that lies", { "x-forwarded-for": "203.0.113.9" }, false, SOCKET],
  ["a trusted proxy", { "x-forwarded-for": "203.0.113.9" }, true, "203.0.113.9"],
  ["a client that lies to a trusted proxy", { "x-forwarded-for": "198.51.100.1, 203.0.113.9" }, true, "203.0.113.9"],
  ["a trusted proxy that tells nothing", {}, true, SOCKET],
  ["a trusted proxy that tells nonsense", { "x-forwarded-for": "198.51.100.1, unknown" }, true, SOCKET],
  ["IPv6 by a trusted proxy", { "x-forwarded-for": "2001:db8::1" }, true, "2001:db8::1"],
] as [string, IncomingHttpHeaders, boolean, string][])("%s: the address", (_what, headers, isProxyTrusted, address) => {
  tellTrueOrigin(headers, SOCKET, isProxyTrusted);
  expect(headers["x-forwarded-for"]).toBe(address);
});

test("what only a proxy may tell is taken from a client, and left to a proxy", () => {
  const told = () => ({ host: "here", "x-forwarded-host": "evil", "x-forwarded-proto": "https", forwarded: "for=1" });
  const [client, proxy]: IncomingHttpHeaders[] = [told(), told()];
  tellTrueOrigin(client ?? {}, SOCKET, false);
  tellTrueOrigin(proxy ?? {}, SOCKET, true);
  expect(client).toEqual({ host: "here", "x-forwarded-for": SOCKET });
  expect(proxy).toEqual({ ...told(), "x-forwarded-for": SOCKET });
});

test("over a real connection, a header of the client's own changes nothing", async () => {
  watchRequests();
  const server = createServer((request, response) => response.end(JSON.stringify(request.headers)));
  await new Promise<void>((done) => server.listen(0, SOCKET, done));
  const { port } = server.address() as { port: number };
  const spoofed = { "X-Forwarded-For": ["203.0.113.9", "198.51.100.1"], "X-Forwarded-Proto": "https" };
  const seen = await new Promise<IncomingHttpHeaders>((done, fail) => {
    get({ host: SOCKET, port, headers: spoofed }, (answer) => {
      let text = "";
      answer.on("data", (part) => (text += part)).on("end", () => done(JSON.parse(text)));
    }).on("error", fail);
  });
  server.close();
  expect(seen["x-forwarded-for"]).toBe(SOCKET);
  expect(seen).not.toHaveProperty("x-forwarded-proto");
});
