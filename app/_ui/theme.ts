/** Remembered by the browser alone, so that the server can draw the right theme at once. */
export const THEME_COOKIE = "theme";

export const THEMES = ["light", "dark"] as const;
export type Theme = (typeof THEMES)[number];

export function isTheme(value: unknown): value is Theme {
  return THEMES.includes(value as Theme);
}
