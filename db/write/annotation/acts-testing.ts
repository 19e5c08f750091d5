import { createAccount, createEvent, createSession, createSource } from "@/db/testing";
import type { Account, By } from "../act";
import { addAnnotation, type NewAnnotation } from "./add-annotation";
import type { WrittenAnnotation } from "./write-annotation";

/** Text of the source `report`; "met B. Larsen" stands at 12 to 25. */
export const REPORT = "🕊 A. Sovann met B. Larsen of Norway. Later A. Sovann met others.";

/** Two editors and an admin, a source to quote, and a published event of which a person is a participant. */
export async function prepareAnnotating() {
  await createSource({ id: "report", text: REPORT, url: "https://paper.example/report" });
  await createEvent({ id: "a-visit", participants: [{ person: "a-sovann" }] });
  const [anna, ben, admin] = [
    await createAccount({ name: "Anna" }),
    await createAccount({ name: "Ben" }),
    await createAccount({ name: "Admin", role: "admin" }),
  ];
  return { anna: await signed(anna), ben: await signed(ben), admin: await signed(admin) };
}

async function signed(account: Account): Promise<{ account: Account; by: By }> {
  return { account, by: await createSession(account) };
}

/** Adds an annotation and answers it. Throws where it is refused. */
export async function annotate(by: By, overrides: Partial<NewAnnotation> = {}): Promise<WrittenAnnotation> {
  const made = await addAnnotation(by, {
    target: { event: "a-visit", field: null },
    motivation: "comment",
    body: "So it was.",
    language: "en",
    audience: "editors",
    ...overrides,
  });
  if (!made.ok) throw new Error(made.error.message);
  return made.value;
}
