import { type BrowserContext, expect, test } from "@playwright/test";
import { watch } from "../breaches";

const POLICY = "default-src 'self'; script-src 'self' 'nonce-planted'; img-src *";

const PLANTS = [
  {
    name: "a console error",
    body: '<script nonce="planted">console.error("planted")</script>',
    found: /^console: planted/,
  },
  {
    name: "an uncaught error",
    body: '<script nonce="planted">throw new Error("planted")</script>',
    found: /^page: planted/,
  },
  {
    name: "a rejected promise",
    body: '<script nonce="planted">Promise.reject(new Error("planted"))</script>',
    found: /^page: planted/,
  },
  {
    name: "an inline script",
    body: "<script>document.title = 'planted'</script>",
    found: /^policy: script-src-elem inline/,
  },
  { name: "an inline style", body: '<p style="color: red">planted</p>', found: /^policy: style-src-attr inline/ },
  {
    name: "a request to another host",
    body: '<img alt="" src="https://planted.example/x.png">',
    found: /^host: planted\.example$/,
  },
  { name: "a missing file", body: '<img alt="" src="/planted.png">', found: /^console: Failed to load resource/ },
];

for (const { name, body, found } of PLANTS) {
  test(`${name} is noticed`, async ({ context, baseURL }) => {
    const breaches = await watch(context, baseURL ?? "");
    await plant(context, body);
    const page = await context.newPage();
    await page.goto("/planted");
    await expect.poll(() => breaches().some((breach) => found.test(breach))).toBe(true);
  });
}

test("a clean page and a written 404 are left alone", async ({ context, baseURL }) => {
  const breaches = await watch(context, baseURL ?? "");
  await plant(context, '<img alt="" src="/seen.png">', 404);
  const page = await context.newPage();
  await page.goto("/planted");
  await expect.poll(() => page.evaluate(() => document.images[0]?.complete)).toBe(true);
  expect(breaches()).toEqual([]);
});

/** Answers in the server's place, so that nothing of the site is needed, and no other host is really asked. */
async function plant(context: BrowserContext, body: string, status = 200): Promise<void> {
  const pixel = Buffer.from("R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==", "base64");
  await context.route("**/*", (route) => route.fulfill({ contentType: "image/gif", body: pixel }));
  await context.route("**/planted.png", (route) => route.fulfill({ status: 404, body: "" }));
  await context.route("**/planted", (route) =>
    route.fulfill({
      status,
      contentType: "text/html",
      headers: { "content-security-policy": POLICY },
      body: `<!doctype html><html lang="en"><title>planted</title>${body}</html>`,
    }),
  );
}
