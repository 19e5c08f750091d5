/**
 * What an ICU message asks for: its arguments as `name`, `name:plural` or `name:select(a b)`, its tags as `<name>`.
 * Throws an Error that says what is wrong with a message that is not well-formed.
 */
export function argumentsIn(message: string): Set<string> {
  const found = new Set<string>();
  const end = readText(message, 0, found, 0);
  if (end < message.length) throw new Error(`a brace closes nothing at ${end}`);
  return found;
}

/** Reads text up to the brace that ends it. @returns its place, or the message's length */
function readText(message: string, from: number, found: Set<string>, depth: number): number {
  let at = from;
  while (at < message.length && message[at] !== "}") {
    if (message[at] === "{") at = readArgument(message, at, found);
    else if (message[at] === "<") at = readTag(message, at, found);
    else if (message[at] === "'" && /['{}<]/.test(message[at + 1] ?? "")) at = readQuoted(message, at);
    else at += 1;
  }
  if (depth > 0 && at >= message.length) throw new Error("a brace is not closed");
  return at;
}

/** `{name}`, `{name, number, …}` or `{name, plural, one {…} other {…}}`. @returns the place after it */
function readArgument(message: string, from: number, found: Set<string>): number {
  const [head, name, , kind] = /^\{\s*([\w-]+)\s*(,\s*(\w+)\s*)?/.exec(message.slice(from)) ?? [];
  if (head === undefined || name === undefined) throw new Error(`no argument is named at ${from}`);
  let at = from + head.length;
  if (kind !== "plural" && kind !== "selectordinal" && kind !== "select") {
    const close = message.indexOf("}", at);
    if (close < 0) throw new Error(`the argument ${name} is not closed`);
    found.add(kind === undefined ? name : `${name}:${kind}`);
    return close + 1;
  }
  const options: string[] = [];
  for (;;) {
    const [step, option] = /^[\s,]*(?:offset:\d+\s*)?([\w=-]+)\s*\{/.exec(message.slice(at)) ?? [];
    if (step === undefined || option === undefined) break;
    options.push(option);
    at = readText(message, at + step.length, found, 1) + 1;
  }
  const [close] = /^\s*\}/.exec(message.slice(at)) ?? [];
  if (close === undefined) throw new Error(`the argument ${name} is not closed`);
  if (!options.includes("other")) throw new Error(`the argument ${name} has no "other"`);
  found.add(kind === "select" ? `${name}:select(${options.sort().join(" ")})` : `${name}:${kind}`);
  return at + close.length;
}

function readTag(message: string, from: number, found: Set<string>): number {
  const [tag, name] = /^<\/?(\w+)\s*\/?>/.exec(message.slice(from)) ?? [];
  if (tag === undefined) return from + 1;
  found.add(`<${name}>`);
  return from + tag.length;
}

function readQuoted(message: string, from: number): number {
  if (message[from + 1] === "'") return from + 2;
  const close = message.indexOf("'", from + 1);
  return close < 0 ? message.length : close + 1;
}
