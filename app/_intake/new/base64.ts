/** Bytes as base64. In pieces, because a call takes only so many arguments. */
export function toBase64(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let binary = "";
  for (let at = 0; at < bytes.length; at += PIECE) binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}

/** What is to be added: a text as it was pasted, or a file in base64. */
export type Content = { text: string } | { base64: string };

/** The bytes of what is to be added, in base64. Slow for a long text, and so not for every letter that is typed. */
export function contentInBase64(content: Content): string {
  return "base64" in content ? content.base64 : toBase64(new TextEncoder().encode(content.text));
}

/** How many bytes a base64 text stands for. */
export function bytesIn(base64: string): number {
  const padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
  return (base64.length / 4) * 3 - padding;
}
