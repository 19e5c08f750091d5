import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/app/_desk/button";
import { signOut } from "./sign-in-actions";

/** Ends this session; works without JavaScript, too. */
export function SignOutButton({ children }: { children: ReactNode }) {
  return (
    <form action={signOut}>
      <input type="hidden" name="locale" value={useLocale()} />
      <Button look="quiet" type="submit">
        {children}
      </Button>
    </form>
  );
}
