import { people, shop } from "../stage/facebook/index.ts";
import { shoot } from "./driver/look.ts";
import { CREATE, openBadge, openButton, openInbox, openRow, untilScreen } from "./inbox.ts";
import { openScene } from "./scene.ts";
import { settle } from "./workplace.ts";

/** The README's pictures, in both languages and themes. */
const PICTURES = process.argv[2] ?? "docs/screenshots";

for (const language of ["vi", "en"] as const) {
  const scene = await openScene("chromium", { language });
  try {
    await settle(scene);
    for (const theme of ["light", "dark"] as const) {
      const inbox = await openInbox(scene, { rows: "b", detail: "a", lang: language, theme });
      const customer = theme === "light" ? people.a : people.d;
      await openRow(inbox, customer.id);
      await openButton(inbox, ...CREATE);
      console.log(await shoot(inbox, PICTURES, `inbox-before-${language}-${theme}`));
      await (await openButton(inbox, ...CREATE)).click();
      await untilScreen(inbox, "created", (seen) => openBadge(seen)?.state === "created");
      console.log(await shoot(inbox, PICTURES, `inbox-${language}-${theme}`));
      await inbox.close();

      for (const [path, width, height] of [
        ["popup.html", 400, 600],
        [`options.html#pages/${shop.id}`, 1280, 800],
      ] as const) {
        const page = await scene.driver.openOwn(path);
        await page.setViewport({ width, height });
        await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: theme }]);
        await page.waitForFunction(
          (name: string) => document.body.innerText.includes(name),
          { polling: 50 },
          shop.name.vi,
        );
        const name = path.split(".")[0];
        console.log(await shoot(page, PICTURES, `${name}-${language}-${theme}`));
        await page.close();
      }
    }
  } finally {
    await scene.stop();
  }
}
