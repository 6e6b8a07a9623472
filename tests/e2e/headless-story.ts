import { rmSync } from "node:fs";
import { shoot } from "./driver/look.ts";
import { openScene } from "./scene.ts";
import { type Playing, story } from "./story.ts";

/** The main story without a display: each step printed and photographed. Ends with 1 when a step does not hold. */
const PICTURES = ".output/story";

const browser = process.argv[2] === "firefox" ? "firefox" : "chromium";
const language = process.argv[3] === "en" ? "en" : "vi";
console.log(`There is no display, so the story plays by itself, in headless ${browser}.\n`);
rmSync(PICTURES, { recursive: true, force: true });
const stage: Playing = await openScene(browser, { language });
try {
  for (const [index, step] of story.entries()) {
    console.log(`${String(index + 1).padStart(2)}. ${step.title}`);
    await step.play(stage);
    if (stage.page) {
      console.log(`    ${await shoot(stage.page, PICTURES, String(index + 1).padStart(2, "0"))}`);
    }
  }
  console.log(`\nThe whole story held. Its pictures are in ${PICTURES}.`);
} catch (error) {
  if (stage.page) console.log(`    ${await shoot(stage.page, PICTURES, "where-it-stopped")}`);
  console.error(error);
  process.exitCode = 1;
} finally {
  await stage.stop();
}
