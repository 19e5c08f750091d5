import type { Browser, Page } from "@playwright/test";
import { watch } from "../breaches";

/** What was seen: `executions` names the address at which a planted text ran or stood as markup. */
export type Visited = { pages: number; executions: string[]; broken: string[] };

/** A tab that tells when one of the texts runs. */
async function openTab(browser: Browser, options: { origin: string; cookie: string | null; bypassCSP: boolean }) {
  const context = await browser.newContext({ baseURL: options.origin, bypassCSP: options.bypassCSP });
  if (options.cookie !== null) {
    const [name = "", value = ""] = options.cookie.split("=");
    await context.addCookies([{ name, value, url: options.origin }]);
  }
  const ran: string[] = [];
  await context.exposeFunction("pwned", (): void => void ran.push("ran"));
  const breaches = await watch(context, options.origin);
  const page = await context.newPage();
  page.on("dialog", (dialog) => {
    ran.push("dialog");
    void dialog.dismiss();
  });
  return { context, page, ran, breaches };
}

/** Opens every address, one after another in each of `tabs` tabs, and says where a text was more than text. */
export async function visitAll(
  browser: Browser,
  addresses: readonly string[],
  options: { origin: string; cookie: string | null; bypassCSP: boolean; tabs: number },
): Promise<Visited> {
  const visited: Visited = { pages: 0, executions: [], broken: [] };
  const waiting = [...addresses];
  const work = async () => {
    const { context, page, ran, breaches } = await openTab(browser, options);
    let seen = 0;
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      const wrong = await visit(page, address);
      visited.pages += 1;
      if (wrong.markup.length > 0) visited.executions.push(`${address}: ${wrong.markup.join(", ")}`);
      if (ran.length > 0) visited.executions.push(`${address}: ${ran.splice(0).join(", ")}`);
      if (wrong.broken !== null) visited.broken.push(`${address}: ${wrong.broken}`);
      const complaints = breaches();
      for (const complaint of complaints.slice(seen)) visited.broken.push(`${address}: ${complaint}`);
      seen = complaints.length;
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: options.tabs }, work));
  return visited;
}

async function visit(page: Page, address: string): Promise<{ markup: string[]; broken: string | null }> {
  const response = await page.goto(address, { waitUntil: "load" });
  const status = response?.status() ?? 0;
  const isPage = response?.headers()["content-type"]?.startsWith("text/html") ?? false;
  if (!isPage) return { markup: [], broken: status >= 500 ? `status ${status}` : null };
  const main = page.locator("main#content");
  await main.waitFor({ timeout: 10_000 }).catch(() => undefined);
  const markup = await page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll("*")) {
      for (const { name, value } of element.attributes) {
        if (name.startsWith("on")) found.push(`${element.localName} has ${name}`);
        const isAddress = ["href", "src", "action", "formaction", "xlink:href", "poster"].includes(name);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers pass over them before a scheme
        if (isAddress && /^[\u0000-\u0020]*(?:javascript|vbscript|data:text)/i.test(value))
          found.push(`${name}=${value}`);
      }
    }
    return found;
  });
  const isWhole = (await main.count()) === 1 && (await page.locator("[data-page-error]").count()) === 0;
  if (status >= 400) return { markup, broken: `status ${status}` };
  return { markup, broken: isWhole ? null : "the page shows no content, or an error" };
}
