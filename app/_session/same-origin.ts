import { siteOrigin } from "@/lib/site-origin";

/**
 * Whether a request that changes something was sent by a page of this site. Browsers say so of every such request;
 * one that says nothing is refused, because Next itself lets it pass.
 */
export function isFromOwnPage(headers: { get(name: string): string | null }): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin";
  const origin = headers.get("origin");
  // Without the scheme: a proxy that ends https may not tell.
  return origin !== null && URL.canParse(origin) && new URL(origin).host === new URL(siteOrigin(headers)).host;
}
