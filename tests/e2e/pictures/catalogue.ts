import { join } from "node:path";
import { parseArgs } from "node:util";
import { openFacebook } from "../posts.ts";
import type { Scene } from "../scene.ts";
import { Camera, Choice, languages, type Part } from "./camera.ts";
import { checkPart } from "./check-part.ts";
import { inboxPart } from "./inbox-part.ts";
import { optionsStates } from "./options-states.ts";
import { otherStates } from "./other-states.ts";
import { ownPart } from "./own-page.ts";
import { popupStates } from "./popup-states.ts";
import { makeSheets } from "./sheets.ts";
import { wallPart } from "./wall-part.ts";

/*
 * Every state of everything that is shown, in both languages and themes, from the production build. Each part has a
 * browser of its own, so that no part's data is another's.
 */

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true, default: [] },
    firefox: { type: "boolean", default: false },
    language: { type: "string", multiple: true, default: [...languages] },
    out: { type: "string", default: join(".output", "screenshots") },
  },
});
const only = values.only.flatMap((names) => names.split(",")).filter((name) => name !== "");
const browser = values.firefox ? "firefox" : "chromium";
const parts: Readonly<Record<string, Part<Scene>>> = {
  own: ownPart([...popupStates, ...optionsStates, ...otherStates]),
  inbox: inboxPart,
  ...(values.firefox ? {} : { walls: wallPart, checks: checkPart }),
};

const choice = new Choice(only);
const names = Object.values(parts).flatMap((part) => part.names);
const unknown = choice.strangers(names);
if (unknown.length > 0) {
  console.error(`There is no picture of ${unknown.join(", ")}. There are: ${names.join(", ")}.`);
  process.exit(2);
}

const started = Date.now();
const failed: string[] = [];
let count = 0;
for (const [name, part] of Object.entries(parts)) {
  if (!part.names.some((each) => choice.state(each))) continue;
  for (const language of languages.filter((each) => values.language.includes(each))) {
    const camera = new Camera(join(values.out, browser, name), choice, language);
    // In Firefox less motion is a setting; elsewhere each page is told.
    const scene = await openFacebook(browser, { language, prefs: { "ui.prefersReducedMotion": 1 } });
    try {
      await part.take(scene, camera);
      if (browser === "chromium") await makeSheets(scene.driver.browser, camera.taken, language);
    } catch (error) {
      failed.push(`${name} (${language}): ${String(error)}`);
    } finally {
      await scene.stop();
    }
    count += camera.taken.length;
    failed.push(...camera.failed);
    console.log(
      `${name} ${language}: ${camera.taken.length} pictures, ${Math.round((Date.now() - started) / 1000)} s`,
    );
  }
}
console.log(`${count} pictures in ${join(values.out, browser)}`);
for (const each of failed) console.error(`failed: ${each}`);
if (failed.length > 0) process.exitCode = 1;
