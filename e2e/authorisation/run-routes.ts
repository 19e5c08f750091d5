import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "@/app/_start/child.mjs";
import type { Cells } from "./run-actions";
import { type Aim, CANARY, isPublic, makeAim, TARGETS, type Target } from "./targets";
import { isSignedIn, type Standing, VISITORS, type Visitor } from "./visitors";

/** Who a route lets in. Everyone else is led to the sign-in, or told that there is nothing. */
type Door = "reader" | "editor" | "admin";

/** Routes of the desk that admins alone may see. */
const ADMINS = ["/[locale]/editor/accounts"];

const UNPAGED = /^\/(?:_global-error|_not-found|icon\.svg)$|\[\.\.\.rest\]/;

/** Asks for every page and route of the built site as every visitor, on every target, whole and as a soft navigation does. */
export async function runRoutes(origin: string, visitors: Record<Visitor, Standing>): Promise<Cells> {
  const result: Cells = { cells: 0, wrong: [] };
  for (const visitor of VISITORS) {
    const standing = visitors[visitor];
    for (const route of builtRoutes()) {
      for (const target of route.includes("[id]") ? TARGETS : (["own draft"] as const)) {
        const address = addressOf(route, await makeAim(target, standing));
        if (address === null) {
          result.wrong.push(`${route}: its parameters are not known to this test`);
          continue;
        }
        for (const soft of route.startsWith("/api") ? [false] : [false, true]) {
          result.cells += 1;
          const wrong = await ask(origin + address, route, target, standing, soft);
          if (wrong !== null) result.wrong.push(`${route} × ${visitor} × ${target}${soft ? ", soft" : ""}: ${wrong}`);
        }
      }
    }
  }
  return result;
}

function builtRoutes(): string[] {
  const manifest = JSON.parse(readFileSync(join(ROOT, ".next/app-path-routes-manifest.json"), "utf8"));
  return Object.values(manifest as Record<string, string>).filter((route) => !UNPAGED.test(route));
}

/** Null where the route has a parameter that no target fills. */
function addressOf(route: string, { event, source, annotation }: Aim): string | null {
  const record = route.match(/\/(events|sources|partners|people|annotations)\/\[id\]/)?.[1];
  const ids: Record<string, string> = {
    events: event.id,
    sources: source,
    annotations: annotation,
    partners: "FR",
    people: event.participants[0]?.person ?? "",
  };
  const address = route
    .replace("[locale]", "en")
    .replace("[kind]", "event")
    .replace("[id]", record === undefined ? event.id : (ids[record] ?? ""));
  return address.includes("[") ? null : address;
}

async function ask(url: string, route: string, target: Target, { visitor, cookie }: Standing, soft: boolean) {
  const headers = { ...(cookie === null ? {} : { cookie }), ...(soft ? { rsc: "1" } : {}) };
  let response = await fetch(url, { redirect: "manual", headers });
  // A soft navigation must name in the address what it asks for in its headers, and is told how.
  const marked = response.headers.get("location");
  if (soft && marked?.includes("_rsc")) response = await fetch(new URL(marked, url), { redirect: "manual", headers });
  const body = await response.text();
  if (response.status >= 500) return `status ${response.status}`;
  const door: Door = ADMINS.includes(route) ? "admin" : route.includes("/editor") ? "editor" : "reader";
  const maySee = isSignedIn(visitor);
  if (!maySee && body.includes(`${CANARY} `))
    return `shows what this visitor may not see: ${body.slice(body.indexOf(`${CANARY} `) - 60).slice(0, 100)}`;
  if (door === "reader") return null;
  if (!maySee) return isLedAway(response, body) ? null : `status ${response.status}, and not led to the sign-in`;
  if (door === "admin" && visitor !== "admin") return body.includes("@example.org") ? "shows accounts" : null;
  return isPublic(target) && response.status !== 200 ? `status ${response.status}` : null;
}

/** Led to the sign-in by a redirect, which a soft navigation carries in its payload. */
function isLedAway(response: Response, body: string): boolean {
  const to = response.headers.get("location") ?? "";
  return to.includes("/sign-in") || (response.status === 200 && body.includes("/sign-in"));
}
