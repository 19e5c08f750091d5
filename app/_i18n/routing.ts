import { createNavigation } from "next-intl/navigation";
import { defineRouting } from "next-intl/routing";
import { LOCALES } from "@/lib/vocabulary";

/** The language always stands first in an address; one without it is sent to the remembered or requested language. */
export const routing = defineRouting({ locales: LOCALES, defaultLocale: "en", localePrefix: "always" });

export const { Link, useRouter, usePathname } = createNavigation(routing);
