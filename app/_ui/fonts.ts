import localFont from "next/font/local";

/** Self-hosted, with fallbacks of the same measure, so that nothing shifts when they arrive. */
export const sans = localFont({
  src: "../../node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2",
  variable: "--font-sans",
  weight: "200 900",
  adjustFontFallback: "Arial",
});

export const serif = localFont({
  src: [
    {
      path: "../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
      style: "normal",
    },
    {
      path: "../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
      style: "italic",
    },
  ],
  variable: "--font-serif",
  weight: "200 900",
  adjustFontFallback: "Times New Roman",
});

/** Asked for by a page only where Khmer stands on it. */
export const khmer = localFont({
  src: [
    {
      path: "../../node_modules/@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-400-normal.woff2",
      weight: "400",
    },
    {
      path: "../../node_modules/@fontsource/noto-sans-khmer/files/noto-sans-khmer-khmer-600-normal.woff2",
      weight: "600",
    },
  ],
  variable: "--font-khmer",
  preload: false,
  adjustFontFallback: false,
});
