import { NextIntlClientProvider } from "next-intl";
import { getMessages } from "next-intl/server";
import type { ReactNode } from "react";
import { Undo } from "./undo";

/** Around client components of the editors' side: their words, which are not sent to readers, and what `useUndo` offers. */
export async function DeskMessages({ children }: { children: ReactNode }) {
  return (
    <NextIntlClientProvider messages={await getMessages()}>
      <Undo>{children}</Undo>
    </NextIntlClientProvider>
  );
}
