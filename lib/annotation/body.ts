import type { Motivation } from "./vocabulary";

/** Most UTF-16 units of a body, and of one that is a tag. */
export const MOST_BODY = 10_000;
export const MOST_TAG = 100;

export const BODY_PROBLEMS = ["empty", "long", "control", "tag-lines", "tag-long", "link"] as const;
export type BodyProblem = (typeof BODY_PROBLEMS)[number];

/** A link's address, `/events/ID` or a http(s) URL, and what is said of it, which may be "". */
export type LinkBody = { address: string; words: string };

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is refused
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/u;
const OWN_EVENT = /^\/events\/[a-z0-9]+(?:-[a-z0-9]+)*$/;
const MOST_ADDRESS = 2000;

/** What keeps `body` from being one of its motivation; null: nothing. */
export function bodyProblem(motivation: Motivation, body: string): BodyProblem | null {
  if (body.trim() === "") return "empty";
  if (body.length > MOST_BODY) return "long";
  if (CONTROL.test(body)) return "control";
  if (motivation === "tag" && body.includes("\n")) return "tag-lines";
  if (motivation === "tag" && body.length > MOST_TAG) return "tag-long";
  if (motivation === "link" && parseLink(body) === null) return "link";
  return null;
}

/** Reads the body of a link: its address on the first line, its words below. Null where it is none. */
export function parseLink(body: string): LinkBody | null {
  const [address = "", ...lines] = body.split("\n");
  const words = lines.join("\n");
  const isWritten = lines.length === 0 || words.trim() !== "";
  return isWritten && isLinkAddress(address) ? { address, words } : null;
}

/** The body that `parseLink` reads. */
export function printLink({ address, words }: LinkBody): string {
  return words === "" ? address : `${address}\n${words}`;
}

/** Whether an annotation may lead there: an event of ours, or an absolute http(s) URL, which may name no user. */
export function isLinkAddress(address: string): boolean {
  if (OWN_EVENT.test(address)) return true;
  if (!/^https?:\/\/[^\s<>"\\^`{|}]+$/i.test(address) || address.length > MOST_ADDRESS || !URL.canParse(address))
    return false;
  const { username, password } = new URL(address);
  return username === "" && password === "";
}
