import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** The rules whose outcome a change of theme alone can change, and which take most of the time. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** CSS px. Colours are those of the theme at every width, so that wide screens show what is to be seen of them. */
const WIDE = 1200;

/**
 * What axe finds on the page as it stands, on wide screens of the colours of both themes, too: a line for each rule and
 * element, with the screen's name, the theme, the rule, where, and what is to be done. `parts`: selectors of all that
 * is looked at.
 */
export async function violationsIn(page: Page, screen: string, parts: string[] = []): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  if ((page.viewportSize()?.width ?? 0) < WIDE) {
    return violationsOf(builderFor(page, parts).disableRules(OF_COLOUR), `${screen}, narrow`);
  }
  const light = await violationsOf(builderFor(page, parts), `${screen}, light`);
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await violationsOf(builderFor(page, parts).withRules(OF_COLOUR), `${screen}, dark`);
  await page.emulateMedia({ colorScheme: "light" });
  return [...light, ...dark];
}

// Without frames, the short way finds the same, and opens no second page for each screen.
function builderFor(page: Page, parts: string[]): AxeBuilder {
  return parts.reduce((builder, part) => builder.include(part), new AxeBuilder({ page }).setLegacyMode());
}

async function violationsOf(builder: AxeBuilder, screen: string): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => {
      const todo = failureSummary?.split("\n").slice(1).join(" ").replace(/\s+/g, " ");
      return `${screen}: ${id} at ${target.join(" ")}:${todo}`;
    }),
  );
}
