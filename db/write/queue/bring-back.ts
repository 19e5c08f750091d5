import { and, eq } from "drizzle-orm";
import { setAside } from "@/db/desk-schema";
import { ok, type Result } from "@/lib/result";
import { act, type By } from "../act";
import type { Aside } from "./set-aside";

/** Puts into the review queue again what was set aside. Done twice, it is done once. */
export async function bringBack(by: By, { kind, key }: Aside): Promise<Result<null>> {
  return act(by, "editor", (tx) => {
    tx.delete(setAside)
      .where(and(eq(setAside.kind, kind), eq(setAside.key, key)))
      .run();
    return ok(null);
  });
}
