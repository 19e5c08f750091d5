import { test } from "../fixtures";

test("a breach fails the test in which it happens", async ({ page }) => {
  test.fail();
  await page.route("**/planted", (route) =>
    route.fulfill({ contentType: "text/html", body: '<script>console.error("planted")</script>' }),
  );
  await page.goto("/planted");
});
