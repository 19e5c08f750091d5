import type { ReactNode } from "react";
import { DeskFrame } from "@/app/_desk/desk-frame";
import { DeskMessages } from "@/app/_desk/desk-messages";
import { requireSession } from "@/app/_session/require-session";

/** The frame around every page of the desk. Each page asks for the session itself, because a layout stays when pages change. */
export default async function EditorLayout({ children }: { children: ReactNode }) {
  await requireSession();
  return (
    <DeskMessages>
      <DeskFrame>{children}</DeskFrame>
    </DeskMessages>
  );
}
