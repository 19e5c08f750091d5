import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const config: NextConfig = {
  poweredByHeader: false,
  reactStrictMode: true,
  // In development Next would write the arguments of server actions, passwords among them, into the terminal.
  logging: { serverFunctions: false },
  // The image optimiser has been the way in for two remote code executions; we serve no image that needs it.
  images: { unoptimized: true },
  // A source of 2 MB, which grows by a third as base64, and its head.
  experimental: { serverActions: { bodySizeLimit: "3mb" } },
  // Browsers ask for it wherever no page names an icon, and some feed readers ask for nothing else.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  headers: async () => [
    {
      source: "/:path*",
      headers: [
        { key: "X-Content-Type-Options", value: "nosniff" },
        { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
        { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
        { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
      ],
    },
    {
      source: "/api/:path*",
      headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }],
    },
  ],
};

export default createNextIntlPlugin("./app/_i18n/request.ts")(config);
