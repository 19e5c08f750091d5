import { violationsIn } from "../../axe";
import { expect, test } from "../../desk/own-server";
import { readEvents, sliceOf } from "../../record";
import { createSignedIn } from "../../sign-in";

const SOURCE = "vna-2023-12-bui-van-cuong-leng-peng-long";

test("a corrected text takes its passages along, and says beforehand which of them lose their place", async ({
  page: reader,
  own,
  openBrowser,
}) => {
  const page = await openBrowser();
  const [name = "", value = ""] = createSignedIn(own.database).cookie.split("=");
  await page.context().addCookies([{ name, value, url: own.origin }]);
  const passagesNow = async () => {
    const { events } = await readEvents(reader.request, `?source=${SOURCE}`);
    return events.flatMap(({ evidence }) => evidence.filter(({ source }) => source === SOURCE));
  };
  const before = await passagesNow();
  const gone = "doivent renforcer la transformation numérique";
  const lost = before.filter(({ exact }) => exact?.includes(gone));
  expect(lost.length).toBeGreaterThan(1);

  await page.goto(`/en/editor/sources/${SOURCE}`);
  await page.getByRole("link", { name: "Correct the text" }).click();
  const text = page.getByRole("textbox", { name: "Text of the report" });
  const former = await text.inputValue();
  await page.getByRole("button", { name: "See what it changes" }).click();
  await expect(page.getByText("This is the text that is stored: nothing would change.")).toBeVisible();
  const corrected = `Rectificatif du 5 décembre : une phrase a été retirée.\n\n${former.replace(gone, "se parlent")}`;
  await text.fill(corrected);
  // What was typed outlives the tab.
  await page.reload();
  await expect(text).toHaveValue(corrected);
  await page.getByRole("button", { name: "See what it changes" }).click();
  const report = page.getByRole("region", { name: "What it changes" });
  await expect(report.getByRole("status")).toHaveText(
    `${before.length - lost.length} passages stay as they are, 0 stand elsewhere, 0 read otherwise, ${lost.length} lose their place.`,
  );
  await expect(report.getByText(gone)).toHaveCount(lost.length);
  expect((await violationsIn(page, "what a correction changes")).join("\n")).toBe("");
  expect((await passagesNow()).map(({ start }) => start)).toEqual(before.map(({ start }) => start));

  await page.getByRole("button", { name: "Make it the new edition" }).press("Enter");
  await expect(page.getByText("edition 2", { exact: false }).first()).toBeVisible();
  const { text: stored } = await (await reader.request.get(`/api/sources/${SOURCE}`)).json();
  expect(stored).toBe(corrected);
  const after = await passagesNow();
  for (const { id, exact } of before.filter((one) => !lost.includes(one))) {
    const passage = after.find((one) => one.id === id);
    expect(sliceOf(stored, passage ?? {}), `${id}: ${exact}`).toBe(exact);
  }

  await page.goto("/en/editor?only=orphan");
  await expect(
    page.getByRole("heading", { name: `Passages that have lost their place: ${lost.length}` }),
  ).toBeVisible();
  const [kept] = before.filter((one) => !lost.includes(one));
  await reader.goto(`/en/sources/${SOURCE}#e=${kept?.id}`);
  await expect(reader.getByText("Rectificatif du 5 décembre")).toBeVisible();
  const pieces = await reader.locator(`[data-source-text] [data-e~="${kept?.id}"]`).allTextContents();
  expect(pieces.join("")).toBe(kept?.exact);
});
