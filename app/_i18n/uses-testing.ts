/** What a file asks of the messages: whole keys, beginnings of keys whose rest is computed, and calls that tell neither. */
export type Uses = { keys: string[]; prefixes: string[]; unclear: string[] };

const TRANSLATOR =
  /\b(\w+)\s*(?::\s*(?:Awaited<)?ReturnType<\s*typeof (?:use|get)Translations(?:<"([\w.]+)">)?\s*>|=\s*(?:await\s+)?(?:use|get)Translations\(([^)]*)\))/g;

/** Finds `t("…")`, `t.rich("…")` and so on, for every `t` made by `useTranslations` or `getTranslations` above it. */
export function usesIn(text: string): Uses {
  const uses: Uses = { keys: [], prefixes: [], unclear: [] };
  const translators = [...text.matchAll(TRANSLATOR)].map((match) => ({
    at: match.index,
    name: match[1] ?? "",
    namespace: match[2] ?? /(?:^|namespace:)\s*["']([\w.]+)["']/.exec(match[3] ?? "")?.[1] ?? "",
  }));
  const names = [...new Set(["t", ...translators.map(({ name }) => name)])].join("|");
  for (const call of text.matchAll(new RegExp(`(?<![\\w.$"'])(${names})(?:\\.(?:rich|markup|raw|has))?\\(`, "g"))) {
    const made = translators.filter(({ at, name }) => at < call.index && name === call[1]).at(-1);
    const argument = firstArgument(text, call.index + call[0].length);
    if (made === undefined) uses.unclear.push(`${call[0]}${argument})`);
    else note(uses, made.namespace, argument);
  }
  return uses;
}

function note(uses: Uses, namespace: string, argument: string): void {
  const scope = namespace === "" ? "" : `${namespace}.`;
  const compared = /[!=]==\s*(["'])[^"']*\1|(["'])[^"']*\2\s*[!=]==/g;
  const words = [...argument.replace(compared, "").matchAll(/(["'])([\w.-]+)\1|`([\w.-]*)(\$\{)?/g)].filter(
    ([whole]) => whole !== "`",
  );
  const beginsWithChoice = /^`\$\{[^}]*\}\./.test(argument);
  for (const [, , plain, template, computed] of words) {
    if (beginsWithChoice && plain === undefined) continue;
    const word = beginsWithChoice ? `${plain}.` : (plain ?? template ?? "");
    if (computed === undefined && !word.endsWith(".")) uses.keys.push(scope + word);
    else uses.prefixes.push(scope + word);
  }
  // A key that is only known when it runs may be any of its own namespace, never of a whole file.
  if (words.length > 0) return;
  if (namespace.includes(".")) uses.prefixes.push(scope);
  else uses.unclear.push(`t(${argument}) in "${namespace}"`);
}

function firstArgument(text: string, from: number): string {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if ("([{".includes(sign)) depth += 1;
    else if (depth === 0 && ",)".includes(sign)) return text.slice(from, at).trim();
    else if (")]}".includes(sign)) depth -= 1;
  }
  return text.slice(from);
}
