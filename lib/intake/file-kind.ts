const SIGNATURES: ["pdf" | "binary", string][] = [
  ["pdf", "%PDF-"],
  // Word, OpenDocument and all else that is packed.
  ["binary", "PK\u0003\u0004"],
  ["binary", "\u00d0\u00cf\u0011\u00e0"],
  ["binary", "{\\rtf"],
  ["binary", "\u001f\u008b"],
  ["binary", "\u0089PNG"],
  ["binary", "\u00ff\u00d8\u00ff"],
  ["binary", "GIF8"],
];

/** What a file is that is no text, by how it begins; null where it may be one. */
export function signedAs(bytes: Uint8Array): "pdf" | "binary" | null {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  return SIGNATURES.find(([, signature]) => start.startsWith(signature))?.[0] ?? null;
}

/** Whether a text is a page, by how it begins or by its file's name. A text that only shows a tag is none. */
export function isPage(text: string, name: string | null): boolean {
  const start = text.slice(0, 2000).replace(/^(?:\s|<\?xml[^>]*>|<!--[\s\S]*?-->)*/, "");
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return true;
  return /\.x?html?$/i.test(name ?? "") && /<(?:p|div|body|article|table|br)\b/i.test(text);
}
