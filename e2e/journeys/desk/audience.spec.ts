import { createDraft } from "../../drafts";
import { expect, test } from "../../fixtures";

test("a draft is there for editors and nowhere for readers", async ({ page, openDesk }) => {
  const { id, title } = createDraft();
  // A console says so of every 404; the page itself is looked at elsewhere.
  const answer = await page.request.get(`/en/events/${id}`);
  expect(answer.status()).toBe(404);
  expect(await answer.text()).not.toContain(title);

  const desk = await openDesk();
  expect((await desk.page.goto(`/en/events/${id}`))?.status()).toBe(200);
  await expect(desk.page.getByRole("heading", { level: 1, name: title })).toBeVisible();
});
