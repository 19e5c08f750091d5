import { violationsIn } from "../../axe";
import { expect, test } from "../../desk/own-server";
import { fillSignIn, invite, join, newcomer, onDesk, PASSWORD, within } from "../../desk/people";

test("a suspended editor is told so at the next act, and loses nothing", async ({ page: admin, own, openBrowser }) => {
  test.slow();
  const [ada, ben] = [newcomer("Ada"), newcomer("Ben")];
  await join(admin, invite(own.database, ada, "admin"), ada);
  const editor = await openBrowser();
  await join(editor, invite(own.database, ben), ben);
  await editor.getByRole("link", { name: "Ben" }).click();
  await editor.getByLabel("Present password").fill(PASSWORD);
  await editor.getByLabel("New password").fill("another row of words");

  await admin.goto("/en/editor/accounts");
  const entry = admin.getByRole("listitem").filter({ hasText: ben.email });
  await entry.getByRole("button", { name: "Suspend" }).click();
  await expect(entry.getByText("suspended", { exact: true })).toBeVisible();

  await editor.getByRole("button", { name: "Change the password" }).click();
  await expect(editor.getByText("You are signed out, so nothing was saved")).toBeVisible();
  await expect(editor.getByLabel("New password")).toHaveValue("another row of words");
  const opening = editor.waitForEvent("popup");
  await editor.getByRole("status").getByRole("link", { name: "Sign in" }).click();
  const tab = await opening;
  await fillSignIn(tab, ben.email, PASSWORD);
  await expect(tab.getByText("E-mail or password is wrong.")).toBeVisible();

  await admin.getByRole("button", { name: "Undo" }).click();
  await expect(admin.getByText("Taken back.")).toBeVisible();
  await expect(entry.getByText("suspended", { exact: true })).toHaveCount(0);
  await fillSignIn(tab, ben.email, PASSWORD);
  await onDesk(tab);
  await tab.close();
  await editor.getByRole("button", { name: "Send again" }).click();
  await expect(editor.getByText("Saved.")).toBeVisible();
});

test("an admin who is made an editor administers no more, and the last admin stays one", async ({
  page: admin,
  own,
  openBrowser,
}) => {
  test.slow();
  const [ada, ben] = [newcomer("Ada"), newcomer("Ben")];
  // Whoever else administers here must not stand in the way of there being a last one.
  within(own.database, (db) => db.prepare("update accounts set role = 'editor'").run());
  await join(admin, invite(own.database, ada, "admin"), ada);
  const other = await openBrowser();
  await join(other, invite(own.database, ben, "admin"), ben);
  await other.goto("/en/editor/accounts");
  await admin.goto("/en/editor/accounts");
  const entry = (email: string) => admin.getByRole("listitem").filter({ hasText: email });
  await entry(ben.email).getByRole("button", { name: "Make editor" }).click();
  await expect(entry(ben.email).getByRole("button", { name: "Make admin" })).toBeVisible();

  const adas = other.getByRole("listitem").filter({ hasText: ada.email });
  await adas.getByRole("button", { name: "Suspend" }).click();
  await expect(adas.getByText("Only admins may do this.")).toBeVisible();
  await other.reload();
  await expect(other.getByRole("heading", { name: "Accounts are for admins" })).toBeVisible();

  await entry(ada.email).getByRole("button", { name: "Make editor" }).click();
  await expect(admin.getByText("Ada is the last admin.")).toBeVisible();
  await entry(ada.email).getByRole("button", { name: "Suspend" }).click();
  await expect(admin.getByText("Ada is the last admin.")).toBeVisible();
});

test("sessions are listed, ended one by one and everywhere, by their owner and by an admin", async ({
  page,
  own,
  openBrowser,
}) => {
  test.slow();
  const ben = newcomer("Ben");
  await join(page, invite(own.database, ben), ben);
  const signInElsewhere = async () => {
    const other = await openBrowser();
    await other.context().setExtraHTTPHeaders({ "X-Forwarded-For": "203.0.113.9", "X-Real-IP": "203.0.113.9" });
    await other.goto("/en/sign-in");
    await fillSignIn(other, ben.email, PASSWORD);
    await onDesk(other);
    return other;
  };
  const first = await signInElsewhere();
  const second = await signInElsewhere();
  await page.goto("/en/editor/account");
  const sessions = page.getByRole("listitem").filter({ hasText: "Chrome on Linux" });
  await expect(sessions).toHaveCount(3);
  await expect(sessions.filter({ hasText: "this device" })).toHaveCount(1);
  await expect(page.getByText(/, from (::1|127\.0\.0\.1)$/)).toHaveCount(3);

  await sessions.nth(1).getByRole("button", { name: "Sign out" }).click();
  await expect(sessions).toHaveCount(2);
  await first.goto("/en/editor");
  await expect(first).toHaveURL(/\/en\/sign-in\?/);
  await page.getByRole("button", { name: "Sign out all other devices" }).click();
  await expect(sessions).toHaveCount(1);
  await second.goto("/en/editor");
  await expect(second).toHaveURL(/\/en\/sign-in\?/);
  await page.getByRole("button", { name: "Sign out everywhere" }).click();
  await expect(page).toHaveURL("/en/sign-in");
});

test("a link for a new password signs out everywhere and lets in with the new one alone", async ({
  page: admin,
  own,
  openBrowser,
}) => {
  test.slow();
  const [ada, ben] = [newcomer("Ada"), newcomer("Ben")];
  await join(admin, invite(own.database, ada, "admin"), ada);
  const editor = await openBrowser();
  await join(editor, invite(own.database, ben), ben);
  await admin.goto("/en/editor/accounts");
  const entry = admin.getByRole("listitem").filter({ hasText: ben.email });
  await entry.getByRole("button", { name: "Link for a new password" }).click();
  const link = (await entry.locator("code").textContent()) ?? "";

  const elsewhere = await openBrowser();
  await elsewhere.goto(link);
  await expect(elsewhere.getByText(`For the account of Ben, ${ben.email}.`)).toBeVisible();
  await elsewhere.getByLabel("Password", { exact: true }).fill("quite another password");
  await elsewhere.getByRole("button", { name: "Set the password" }).click();
  await onDesk(elsewhere);
  await editor.goto("/en/editor");
  await expect(editor).toHaveURL(/\/en\/sign-in\?/);
  await fillSignIn(editor, ben.email, PASSWORD);
  await expect(editor.getByText("E-mail or password is wrong.")).toBeVisible();
  await fillSignIn(editor, ben.email, "quite another password");
  await onDesk(editor);
});

test("an act whose answer is lost is sent again by itself, and is done once", async ({ own, openBrowser, browser }) => {
  test.slow();
  const ben = newcomer("Ben");
  const other = await openBrowser();
  await join(other, invite(own.database, ben), ben);
  // Not held to the promises: a browser complains of each connection that it loses.
  const context = await browser.newContext({ baseURL: own.origin, locale: "en-GB" });
  const page = await context.newPage();
  await page.goto("/en/sign-in?to=/editor/account");
  await fillSignIn(page, ben.email, PASSWORD);
  await page.getByLabel("Present password").fill(PASSWORD);
  await page.getByLabel("New password").fill("another row of words");
  let lost = 0;
  await page.route("**/editor/account", async (route) => {
    if (route.request().method() !== "POST" || lost >= 2) return route.continue();
    lost += 1;
    // The first reaches the server and its answer gets lost; the second is lost on the way.
    if (lost === 1) await route.fetch();
    return route.abort("connectionreset");
  });
  await page.getByLabel("New password").press("Control+Enter");
  await expect(page.getByText("No connection.")).toBeVisible();
  // A second act would be refused: the password that it names is no longer the present one.
  await expect(page.getByText("Saved.")).toBeVisible();
  expect(lost).toBe(2);
  const changes = "select count(*) from revisions where record_kind = 'account' and act = 'save' and after like ?";
  expect(within(own.database, (db) => db.prepare(changes).pluck().get(`%${ben.email}%`))).toBe(1);
  await context.close();
});

for (const [width, language] of [
  [1440, "en"],
  [390, "fr"],
] as const) {
  test(`axe finds nothing on the screens of accounts at ${width} px`, async ({ page, own }) => {
    test.slow();
    const found: string[] = [];
    const height = width === 390 ? 844 : 900;
    await page.setViewportSize({ width, height });
    const look = async (screen: string) => found.push(...(await violationsIn(page, `${screen}, ${language}`)));
    await page.context().clearCookies();
    await page.goto(`/${language}/sign-in`);
    await look("sign-in");
    await page.locator("form button[type=submit]").last().click();
    await page.getByRole("textbox").first().fill("nobody@example.org");
    await page.locator("input[name=password]").fill("wrong");
    await page.locator("form button[type=submit]").last().click();
    await expect(page.getByRole("alert").filter({ hasText: /wrong|faux/ })).toBeVisible();
    await look("sign-in refused");
    await page.goto(`/${language}/join`);
    await look("code of a link");
    const ada = newcomer("Ada");
    await page.goto(`/${language}${invite(own.database, ada, "admin")}`);
    await page.locator("input[name=name]").fill("   ");
    await page.locator("input[name=password]").fill(PASSWORD);
    await page.locator("form button[type=submit]").last().click();
    await expect(page.locator("input[name=name]")).toHaveAttribute("aria-invalid", "true");
    await look("invitation refused");
    await page.locator("input[name=name]").fill("Ada");
    await page.locator("input[name=password]").fill(PASSWORD);
    await page.locator("form button[type=submit]").last().click();
    await expect(page).toHaveURL(`/${language}/editor#content`);
    await look("desk");
    await page.goto(`/${language}/editor/accounts`);
    await page.locator("input[name=email]").fill(newcomer("Ben").email);
    await page.locator("main form button[type=submit]").click();
    await expect(page.locator("code")).toBeVisible();
    await look("accounts with a link");
    await page.goto(`/${language}/editor/account`);
    await page.locator("input[name=present]").fill("wrong");
    await page.locator("input[name=next]").fill(PASSWORD);
    await page.locator("main form button[type=submit]").click();
    await expect(page.locator("input[name=present]")).toHaveAttribute("aria-invalid", "true");
    await look("own account, password refused");
    within(own.database, (db) => db.prepare("update accounts set role = 'editor' where email = ?").run(ada.email));
    await page.goto(`/${language}/editor/accounts`);
    await look("accounts, for an editor");
    expect(found.join("\n")).toBe("");
  });
}
