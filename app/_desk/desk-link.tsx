"use client";

import type { ReactNode } from "react";
import { Link, usePathname } from "@/app/_i18n/routing";

/** A link of the desk's navigation, marked while the reader is on its page or on one beneath it. */
export function DeskLink({ href, children }: { href: string; children: ReactNode }) {
  const path = usePathname();
  const isHere = path === href || (href !== "/editor" && path.startsWith(`${href}/`));
  return (
    <Link href={href} aria-current={isHere ? "page" : undefined}>
      {children}
    </Link>
  );
}
