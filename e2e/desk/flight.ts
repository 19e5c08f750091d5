/*
 * What a server action is sent and answers on the wire (React's "flight" format), as far as plain data needs it, so
 * that tests can knock at the door itself, without a browser.
 */

/** The body of a call with these arguments: plain JSON data only. */
export function encodeArguments(args: unknown[]): string {
  return JSON.stringify(args, (_key, value: unknown) =>
    typeof value === "string" && value.startsWith("$") ? `$${value}` : value,
  );
}

/** What the action answered. Throws where the body holds no answer. */
export function decodeAnswer(body: Buffer): unknown {
  const rows = readRows(body);
  const root = JSON.parse(rows.get("0") ?? "null") as { a?: string } | null;
  const id = root?.a?.match(/^\$@?([0-9a-f]+)$/)?.[1];
  if (id === undefined) throw new Error(`No answer of an action: ${body.toString("utf8").slice(0, 200)}`);
  const values = new Map<string, unknown>();
  const rowValue = (row: string): unknown => {
    if (values.has(row)) return values.get(row);
    const text = rows.get(row) ?? "null";
    if (text.startsWith("T")) return text.slice(1);
    if (text.startsWith("E")) throw new Error(`The action threw: ${text.slice(1)}`);
    const value: unknown = JSON.parse(text);
    values.set(row, value);
    const resolved = resolve(value);
    values.set(row, resolved);
    return resolved;
  };
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      value.forEach((one, at) => {
        value[at] = resolve(one);
      });
      return value;
    }
    if (value !== null && typeof value === "object") {
      const data = value as Record<string, unknown>;
      for (const key of Object.keys(data)) data[key] = resolve(data[key]);
      return data;
    }
    if (typeof value !== "string" || !value.startsWith("$")) return value;
    if (value.startsWith("$$")) return value.slice(1);
    if (value === "$undefined") return undefined;
    const [row = "", ...path] = value.slice(1).replace(/^[@L]/, "").split(":");
    return path.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], rowValue(row));
  };
  return rowValue(id);
}

/** Rows by id. A row is `id:JSON` and a line end, or `id:T`, its length in bytes (hexadecimal), a comma and text. */
function readRows(body: Buffer): Map<string, string> {
  const rows = new Map<string, string>();
  for (let at = 0; at < body.length; ) {
    const colon = body.indexOf(0x3a, at);
    if (colon < 0) break;
    const id = body.toString("latin1", at, colon);
    if (body[colon + 1] === 0x54) {
      const comma = body.indexOf(0x2c, colon);
      const length = Number.parseInt(body.toString("latin1", colon + 2, comma), 16);
      rows.set(id, `T${body.toString("utf8", comma + 1, comma + 1 + length)}`);
      at = comma + 1 + length;
      continue;
    }
    const end = body.indexOf(0x0a, colon);
    const stop = end < 0 ? body.length : end;
    rows.set(id, body.toString("utf8", colon + 1, stop));
    at = stop + 1;
  }
  return rows;
}
