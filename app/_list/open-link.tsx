"use client";

import type { MouseEvent, ReactNode } from "react";
import { Link } from "@/app/_i18n/routing";
import { isPlainClick } from "@/app/_ui/plain-click";

export type OpenProps = {
  /** Event whose pane is open. */
  opened?: string | null;
  /** Opens the pane; left out on pages that have none. */
  onOpen?: (id: string) => void;
};

/** Opens the pane; as a plain link (new tab, no JavaScript, no pane) it leads to the event's own page. */
export function OpenLink({
  id,
  opened,
  onOpen,
  className,
  children,
}: OpenProps & { id: string; className?: string | undefined; children: ReactNode }) {
  const handleClick = (event: MouseEvent) => {
    if (!onOpen || !isPlainClick(event)) return;
    event.preventDefault();
    onOpen(id);
  };
  return (
    <Link
      href={`/events/${id}`}
      prefetch={false}
      className={className}
      aria-current={opened === id ? "true" : undefined}
      data-event={id}
      onClick={handleClick}
    >
      {children}
    </Link>
  );
}
