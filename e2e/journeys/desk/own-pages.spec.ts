import { builtAction } from "../../desk/actions";
import { decodeAnswer, encodeArguments } from "../../desk/flight";
import { expect, test } from "../../desk/own-server";
import { invite, join, newcomer, PASSWORD, within } from "../../desk/people";

/* What changes something is done only where a page of the site itself sent it: here other senders try. */

type Sender = Record<string, string>;

const OTHERS: [who: string, headers: (origin: string) => Sender][] = [
  ["nobody who says so", () => ({})],
  ["a page without an origin", () => ({ Origin: "null" })],
  ["a page of another site", () => ({ Origin: "https://evil.example" })],
  [
    "a page of another site that names this one",
    () => ({ Origin: "https://evil.example", "X-Forwarded-Host": "evil.example" }),
  ],
  ["a page of a neighbour", (origin) => ({ Origin: origin, "Sec-Fetch-Site": "same-site" })],
  ["a page of another site, by its browser", (origin) => ({ Origin: origin, "Sec-Fetch-Site": "cross-site" })],
];

for (const [who, headers] of OTHERS) {
  test(`${who} neither signs in nor acts`, async ({ own, page }) => {
    const ben = newcomer("Ben");
    await join(page, invite(own.database, ben), ben);
    const signedIn = await send(own.origin, await formOf(own.origin, ben.email), headers(own.origin));
    expect(signedIn.headers.getSetCookie().filter((cookie) => cookie.includes("session_token"))).toEqual([]);
    expect(sessionsOf(own.database, ben.email)).toBe(1);

    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const acted = await act(own.origin, { ...headers(own.origin), Cookie: cookie });
    expect([200, 500]).toContain(acted.status);
    if (acted.status === 200) expect(await answerOf(acted)).toMatchObject({ ok: false, error: { code: "invalid" } });
    expect(sessionsOf(own.database, ben.email)).toBe(1);
  });
}

test("a page of this site signs in and acts", async ({ own, page }) => {
  const ben = newcomer("Ben");
  await join(page, invite(own.database, ben), ben);
  for (const headers of [{ Origin: own.origin }, { Origin: own.origin, "Sec-Fetch-Site": "same-origin" }] as Sender[]) {
    const signedIn = await send(own.origin, await formOf(own.origin, ben.email), headers);
    expect(signedIn.status).toBe(303);
    const cookie = signedIn.headers.getSetCookie().find((one) => one.startsWith("entente.")) ?? "";
    expect(cookie).toMatch(/^entente\.session_token=[^;]+;.*HttpOnly;.*SameSite=lax/i);
    expect(sessionsOf(own.database, ben.email)).toBe(2);
    const acted = await act(own.origin, { ...headers, Cookie: cookie.split(";")[0] ?? "" });
    expect(await answerOf(acted)).toEqual({ ok: true, value: 1 });
    expect(sessionsOf(own.database, ben.email)).toBe(1);
  }
});

test("no secret of a link and no password is printed", async ({ own, page }) => {
  const ben = newcomer("Ben");
  const link = invite(own.database, ben);
  await join(page, link, ben);
  expect(own.printed()).not.toContain(link.split("#")[1]);
  expect(own.printed()).not.toContain(PASSWORD);
});

/** The form of the sign-in page as a browser without JavaScript would send it. */
async function formOf(origin: string, email: string): Promise<FormData> {
  const html = await (await fetch(`${origin}/en/sign-in`)).text();
  const form = new FormData();
  for (const [input] of html.matchAll(/<input type="hidden"[^>]*>/g)) {
    const [, name] = /name="([^"]*)"/.exec(input) ?? [];
    const [, value] = /value="([^"]*)"/.exec(input) ?? [];
    if (name !== undefined) form.set(name, (value ?? "").replaceAll("&quot;", '"').replaceAll("&amp;", "&"));
  }
  form.set("email", email);
  form.set("password", PASSWORD);
  return form;
}

function send(origin: string, body: FormData, headers: Sender): Promise<Response> {
  return fetch(`${origin}/en/sign-in`, { method: "POST", body, headers, redirect: "manual" });
}

/** Asks to end all other sessions of whoever the cookie is of. */
function act(origin: string, headers: Sender): Promise<Response> {
  return fetch(`${origin}/en`, {
    method: "POST",
    body: encodeArguments([{ key: null, input: { but: "this" } }]),
    headers: {
      "Next-Action": builtAction("endAllSessions").id,
      "Content-Type": "text/plain;charset=UTF-8",
      ...headers,
    },
  });
}

async function answerOf(response: Response): Promise<unknown> {
  return decodeAnswer(Buffer.from(await response.arrayBuffer()));
}

function sessionsOf(database: string, email: string): number {
  const count = "select count(*) from sessions where account_id = (select id from accounts where email = ?)";
  return within(database, (db) => db.prepare<[string], number>(count).pluck().get(email) ?? 0);
}
