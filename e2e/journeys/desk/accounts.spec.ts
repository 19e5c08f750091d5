import { setUpLinkIn, startAgain, startFirst } from "../../desk/first-start";
import { expect, test } from "../../desk/own-server";
import { fillSignIn, invite, join, newcomer, onDesk, PASSWORD, within } from "../../desk/people";

test("from the first start's link to an editor at work", async ({ browser }) => {
  test.slow();
  const site = await startFirst("first-admin");
  try {
    const link = setUpLinkIn(site.printed()) ?? "";
    expect(link).toMatch(new RegExp(`^${site.origin}/join#[\\w-]{43}$`));
    const admin = await (await browser.newContext({ locale: "en-GB" })).newPage();
    await admin.goto(link);
    await expect(admin.getByRole("heading", { name: "Make the first admin" })).toBeVisible();
    await admin.getByRole("textbox", { name: "Name" }).fill("Ada");
    await admin.getByRole("textbox", { name: "E-mail" }).fill("ada@example.org");
    await admin.getByLabel("Password", { exact: true }).fill(PASSWORD);
    await admin.getByRole("button", { name: "Make the account" }).click();
    await onDesk(admin);
    await expect(admin.getByRole("banner").getByRole("link", { name: "Desk" })).toBeVisible();

    await admin.getByRole("link", { name: "Accounts" }).click();
    await admin.getByRole("textbox", { name: "E-mail" }).fill("Ben@Example.org");
    await admin.getByRole("button", { name: "Make the invitation" }).click();
    const shown = admin.getByRole("region", { name: /^Send this link to Ben@Example\.org/ });
    const invitation = (await shown.locator("code").textContent()) ?? "";

    const editor = await (await browser.newContext({ locale: "en-GB" })).newPage();
    await editor.goto(link);
    await expect(editor.getByText("This link is not valid")).toBeVisible();
    await join(editor, invitation, { name: "Ben", email: "ben@example.org" });
    await expect(editor.getByRole("link", { name: "Accounts" })).toHaveCount(0);
    await editor.goto(`${site.origin}/en/editor/accounts`);
    await expect(editor.getByText("Ask Ada.")).toBeVisible();
    await editor.getByRole("button", { name: "Sign out" }).click();
    await expect(editor.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
    await editor.goto(`${site.origin}/en/editor/account`);
    await fillSignIn(editor, "ben@example.org", PASSWORD);
    await expect(editor).toHaveURL(`${site.origin}/en/editor/account`);
    await expect(editor.getByRole("heading", { level: 1, name: "Ben" })).toBeVisible();
  } finally {
    await site.stop();
  }
  const again = await startAgain(site.database, { TRUST_PROXY: "1" });
  try {
    expect(setUpLinkIn(again.printed())).toBeNull();
    const page = await (await browser.newContext({ locale: "en-GB" })).newPage();
    // Its own entries come first, the proxy's last.
    await page.setExtraHTTPHeaders({ "X-Forwarded-For": "198.51.100.1, 203.0.113.9" });
    await page.goto(`${again.origin}/en/sign-in?to=/editor/account`);
    await fillSignIn(page, "ben@example.org", PASSWORD);
    await expect(page.getByText(/, from 203\.0\.113\.9$/)).toBeVisible();
  } finally {
    await again.stop();
  }
});

test("a wrong password and an unknown address are told in the same words, and the tenth is the last", async ({
  page,
  own,
  openBrowser,
}) => {
  test.slow();
  const ben = newcomer("Ben");
  const inside = await openBrowser();
  await join(inside, invite(own.database, ben), ben);
  for (const email of [ben.email, newcomer("Nobody").email]) {
    within(own.database, (db) => db.prepare("delete from sign_in_attempts").run());
    await page.goto("/en/sign-in");
    for (let at = 1; at <= 10; at += 1) {
      const answered = page.waitForResponse((response) => response.request().method() === "POST");
      await fillSignIn(page, email, `a wrong one ${at}`);
      await answered;
      await expect(page.getByText("E-mail or password is wrong.")).toBeVisible();
      await expect(page.getByLabel("Password", { exact: true })).toHaveValue("");
      await expect(page.getByRole("textbox", { name: "E-mail" })).toHaveValue(email);
    }
    await fillSignIn(page, email, PASSWORD);
    await expect(page.getByText("Too many attempts.")).toBeVisible();
  }
  // Whoever is in already stays in.
  await inside.reload();
  await onDesk(inside);
  within(own.database, (db) => db.prepare("delete from sign_in_attempts").run());
  await fillSignIn(page, ben.email, PASSWORD);
  await onDesk(page);
});

test("the way back leads to pages of this site only", async ({ page, own }) => {
  const ada = newcomer("Ada");
  await join(page, invite(own.database, ada), ada);
  for (const to of ["//evil.example", "/\\evil.example", "https://evil.example", "/%09/evil.example", "/en/../..//x"]) {
    await page.goto(`/en/sign-in?to=${encodeURIComponent(to)}`);
    await expect(page).toHaveURL("/en/editor");
  }
  await page.goto("/fr/sign-in?to=/sources");
  await expect(page).toHaveURL("/fr/sources");
  await page.context().clearCookies();
  await page.goto("/en/editor/account?x=1");
  await expect(page).toHaveURL("/en/sign-in?to=%2Feditor%2Faccount%3Fx%3D1");
  await fillSignIn(page, ada.email, PASSWORD);
  await expect(page).toHaveURL("/en/editor/account?x=1");
});

test("without JavaScript, a link is followed by its code, and one signs in and out", async ({ own, openBrowser }) => {
  const page = await openBrowser({ javaScriptEnabled: false });
  const ben = newcomer("Ben");
  const link = invite(own.database, ben);
  await page.goto(link);
  await page.getByRole("textbox", { name: "Code of the link" }).fill(link);
  await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("textbox", { name: "Name" }).fill("Ben\u202eDover");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Make the account" }).click();
  await expect(page.getByText("A name is needed")).toBeVisible();
  await page.getByRole("textbox", { name: "Name" }).fill("Ben");
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Make the account" }).click();
  await onDesk(page);
  // A browser carries the fragment over a redirect that names none.
  expect(page.url()).not.toContain(link.split("#")[1]);
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("banner").getByRole("link", { name: "Sign in" })).toBeVisible();
  await page.goto("/fr/sign-in?to=/editor/account");
  await page.getByRole("textbox", { name: "E-mail" }).fill(ben.email);
  await page.getByLabel("Mot de passe", { exact: true }).fill("faux");
  await page.getByRole("main").getByRole("button", { name: "Se connecter" }).click();
  await expect(page.getByText("L’e-mail ou le mot de passe est faux.")).toBeVisible();
  await expect(page.getByRole("textbox", { name: "E-mail" })).toHaveValue(ben.email);
  await page.getByLabel("Mot de passe", { exact: true }).fill(PASSWORD);
  await page.getByRole("main").getByRole("button", { name: "Se connecter" }).click();
  await expect(page).toHaveURL("/fr/editor/account");
  await expect(page.getByRole("heading", { level: 1, name: "Ben" })).toBeVisible();
});

test("by the keyboard alone: a link followed, signed out, signed in", async ({ page, own }) => {
  const ada = newcomer("Ada");
  await page.goto(invite(own.database, ada));
  await expect(page.getByRole("heading", { name: "Make your account" })).toBeVisible();
  await expect(page.getByText(`You are invited to edit the record as ${ada.email}.`)).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.type("Ada");
  await page.keyboard.press("Tab");
  await page.keyboard.type("short");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(page.getByRole("textbox", { name: "Password" })).toHaveValue("short");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("End");
  await page.keyboard.type(` no more, ${PASSWORD}`);
  await page.keyboard.press("Enter");
  await onDesk(page);
  const signOut = page.getByRole("button", { name: "Sign out" });
  for (let stops = 0; stops < 30; stops += 1) {
    if (await signOut.evaluate((button) => button === document.activeElement)) break;
    await page.keyboard.press("Tab");
  }
  await expect(signOut).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/en");
  await page.goto("/en/sign-in");
  await page.getByRole("textbox", { name: "E-mail" }).focus();
  await page.keyboard.type(ada.email);
  await page.keyboard.press("Tab");
  await page.keyboard.type(`short no more, ${PASSWORD}`);
  await page.keyboard.press("Enter");
  await onDesk(page);
});
