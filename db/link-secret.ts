import { createHash, randomBytes } from "node:crypto";

/** A new secret for a one-time link: 32 random bytes in base64url. It is told once and kept nowhere. */
export function newLinkSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is kept of a link's secret. It is as random as a key, so that one plain hash is enough. */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
