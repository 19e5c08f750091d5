/** Whether two pieces of plain JSON data say the same: the order of keys and keys set to `undefined` don't count. */
export function same(one: unknown, other: unknown): boolean {
  return inOrder(one) === inOrder(other);
}

function inOrder(data: unknown): string {
  return JSON.stringify(data, (_key, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
