/** The messages of these namespaces only, so that a browser is not sent words it never shows. */
export function pick<T extends object>(messages: T, namespaces: readonly string[]): Partial<T> {
  return Object.fromEntries(Object.entries(messages).filter(([name]) => namespaces.includes(name))) as Partial<T>;
}
