import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { SignOutButton } from "@/app/_accounts/sign-out-button";
import { DeskFrame } from "@/app/_desk/desk-frame";
import { DeskMessages } from "@/app/_desk/desk-messages";
import { requireSession } from "@/app/_session/require-session";

/** The frame around every page of the desk. Each page asks for the session itself, because a layout stays when pages change. */
export default async function EditorLayout({ children }: { children: ReactNode }) {
  const { account } = await requireSession();
  const t = await getTranslations("desk");
  return (
    <DeskMessages>
      <DeskFrame account={account} signOut={<SignOutButton>{t("signOut")}</SignOutButton>}>
        {children}
      </DeskFrame>
    </DeskMessages>
  );
}
