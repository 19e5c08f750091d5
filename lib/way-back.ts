import { parseAddress } from "./address";

const DESK = "/editor";
const NOWHERE_TO_STAY = ["/sign-in", "/join"];

/**
 * Where someone goes who has signed in, without the language: the page of this site that they came for, else the desk.
 * `wish` comes from the address and may be anything; only a path of a page that this site has is followed.
 */
export function wayBack(wish: unknown): string {
  if (typeof wish !== "string" || wish.length > 2000 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(wish)) return DESK;
  const { pathname, search, hash } = new URL(wish, "http://localhost");
  const address = parseAddress(pathname);
  if (address === null || NOWHERE_TO_STAY.some((page) => pathname.startsWith(page))) return DESK;
  return pathname + search + hash;
}
