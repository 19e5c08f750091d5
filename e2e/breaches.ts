import type { BrowserContext } from "@playwright/test";

/** What no page may do, as a line for the report. */
export type Breach = `console: ${string}` | `page: ${string}` | `policy: ${string}` | `host: ${string}`;

/**
 * Watches every page of a context, from now on, for console errors and warnings, uncaught errors,
 * breaches of the Content-Security-Policy and requests to other hosts.
 * @returns the breaches up to the moment of the call
 */
export async function watch(context: BrowserContext, home: string): Promise<() => Breach[]> {
  const breaches: Breach[] = [];
  const written = new Set<string>();
  const consoleErrors: { text: string; url: string }[] = [];

  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") {
      consoleErrors.push({ text: message.text(), url: message.location().url });
    }
  });
  context.on("weberror", (error) => breaches.push(`page: ${error.error().message}`));
  context.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(?:https?|wss?):$/.test(url.protocol) && url.host !== new URL(home).host) {
      breaches.push(`host: ${url.host}`);
    }
  });
  context.on("response", (response) => {
    const isWritten = response.request().isNavigationRequest() && response.status() >= 400 && response.status() < 500;
    if (isWritten) written.add(response.url());
  });
  await context.exposeFunction("reportPolicyBreach", (text: string) => breaches.push(`policy: ${text}`));
  await context.addInitScript(() => {
    const report = (globalThis as unknown as { reportPolicyBreach: (text: string) => void }).reportPolicyBreach;
    document.addEventListener("securitypolicyviolation", (event) => {
      report(`${event.effectiveDirective} ${event.blockedURI}`);
    });
  });

  return () => {
    // A written 404 is an answer: the browser's complaint about it is none of ours.
    const isComplaint = ({ text, url }: { text: string; url: string }) =>
      text.startsWith("Failed to load resource") && written.has(url);
    const errors = consoleErrors.filter((error) => !isComplaint(error));
    return [...breaches, ...errors.map(({ text, url }): Breach => `console: ${text} (${url})`)];
  };
}
