import { expect, test } from "../fixtures";

const HUGE = "a".repeat(7_000);
const MANY = Array.from({ length: 900 }, (_, at) => `p${at}`).join(",");
const SCRIPT = "%3Cscript%3Ealert(1)%3C%2Fscript%3E";

/** Each breaks one parameter, which the notice names. */
const NOTICED: [param: string, query: string][] = [
  ["party", "party=ZZZZ"],
  ["party", `party=${SCRIPT}`],
  ["party", `party=${HUGE}`],
  ["party", `party=${MANY}`],
  ["party", "party=FR,%00"],
  ["party", "party=%27%20OR%201%3D1--"],
  ["kind", "kind=party"],
  ["kind", "kind=meeting,%0Ameeting"],
  ["kind", "kind=__proto__"],
  ["status", "status=constructor"],
  ["status", "status=1"],
  ["level", "level=HEAD-OF-STATE"],
  ["topic", "topic=no-such-topic"],
  ["topic", "topic=%F0%9F%95%8A"],
  ["person", "person=no-such-person"],
  ["person", "person=..%2F..%2Fetc%2Fpasswd"],
  ["source", "source=no-such-source"],
  ["source", "source=%E2%80%AE"],
  ["q", `q=${HUGE}`],
  ["q", "q=%00"],
  ["q", "q=a%0Db"],
  ["from", "from=yesterday"],
  ["from", "from=2024-13-45"],
  ["from", "from=2025&to=2024"],
  ["from", "from=-99999999999999999999"],
  ["to", "to=NaN"],
  ["to", "to=2024-02-30"],
  ["to", "to=Infinity"],
  ["certain", "certain=yes"],
  ["view", "view=map"],
  ["view", "view=list&view=table"],
  ["lane", "lane=0"],
  ["sort", "sort=drop%20table"],
  ["at", "at=2024"],
  ["at", "at=2025..2024"],
  ["at", "at=..%2F.."],
  ["at", "at=2024..2025..2026"],
  ["cursor", "view=list&cursor=%7B%22a%22%3A1%7D"],
  ["cursor", `view=list&cursor=${HUGE}`],
  ["event", "event=no-such-event"],
  ["event", `event=${SCRIPT}`],
  ["event", "event=%00"],
  ["colour", "colour=red"],
  ["constructor", "constructor=1"],
  ["%24where", "%24where=1"],
];

for (const [param, query] of NOTICED) {
  test(`/?${shortened(query)} is answered with a notice that names ${param}`, async ({ request }) => {
    const response = await request.get(`/en?${query}`);
    expect(response.status()).toBe(200);
    const html = await response.text();
    expect(noticeIn(html)).toContain(decodeURIComponent(param));
    expect(html).not.toContain("<script>alert(1)");
  });
}

const WRITTEN = [
  "/en/events/no-such-event",
  "/en/events/%00",
  `/en/events/${SCRIPT}`,
  `/en/events/${"a".repeat(3_000)}`,
  "/en/events/..%2F..%2Fetc%2Fpasswd",
  "/en/events/__proto__",
  "/en/sources/no-such-source",
  "/en/sources/%F0%9F%95%8A",
  "/en/partners/ZZZZ",
  "/en/partners/%27%20OR%201",
  "/en/people/no-such-person",
  "/en/people/constructor",
  "/en/no-such-page",
  "/fr/no-such-page/at/all",
  "/xx/events",
  "/en/events/%E0%A4%A",
  "/en/sources/%ZZ",
  "/%",
];

for (const address of WRITTEN) {
  test(`${shortened(address)} is answered with a written 404`, async ({ request }) => {
    const response = await request.get(address);
    expect(response.status()).toBe(404);
    expect(await response.text()).toMatch(/<h1[^>]*>[^<]+<\/h1>/);
  });
}

const API = [
  ...NOTICED.map(([, query]) => `/api/events?${query}`),
  "/api/events?__proto__=1",
  "/api/events?limit=-1",
  "/api/events?limit=1e9",
  "/api/events?limit=ten",
  "/api/events?limit=5&limit=6",
  "/api/events?cursor=%00",
];

for (const address of API) {
  test(`${shortened(address)} is answered in JSON`, async ({ request }) => {
    const response = await request.get(address);
    expect([200, 400]).toContain(response.status());
    expect(response.headers()["content-type"]).toContain("application/json");
    expect(typeof (await response.json())).toBe("object");
  });
}

for (const address of [
  "/api/events/no-such-event",
  "/api/events/%00",
  "/api/events/%ZZ",
  "/api/sources/no-such-source",
  `/api/sources/${SCRIPT}`,
]) {
  test(`${shortened(address)} is answered with a 404 in JSON`, async ({ request }) => {
    const response = await request.get(address);
    expect(response.status()).toBe(404);
    expect((await response.json()).error.code).toBe("not-found");
  });
}

test("a notice is seen, and the rest of the address holds", async ({ page }) => {
  await page.goto("/en?view=list&party=FR&kind=nonsense");
  await expect(page.getByRole("status").filter({ hasText: "nonsense" })).toBeVisible();
  await expect(page.getByRole("listitem").first()).toBeVisible();
});

test("an unknown event opens a written page from which the timeline can be reached", async ({ page }) => {
  const response = await page.goto("/en/events/no-such-event");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("main").getByRole("link").first().click();
  await expect(page).toHaveURL(/\/en$/);
});

/** The text of the page's notices, as the server sends it. */
function noticeIn(html: string): string {
  const notices = html.match(/<(\w+)[^>]*role="status"[^>]*>[\s\S]*?<\/\1>/g) ?? [];
  return notices.join(" ").replace(/<[^>]+>/g, "");
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
