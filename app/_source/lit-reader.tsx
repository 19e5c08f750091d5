"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { bindLights } from "./bind-lights";

/** Around a text and its notes: what is pointed at or focused lights what belongs to it, both ways. */
export function LitReader({ className, children }: { className: string | undefined; children: ReactNode }) {
  const reader = useRef<HTMLDivElement>(null);
  useEffect(() => (reader.current ? bindLights(reader.current) : undefined), []);
  return (
    <div ref={reader} className={className}>
      {children}
    </div>
  );
}
