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
