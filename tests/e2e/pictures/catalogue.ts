import { join } from "node:path";
import { parseArgs } from "node:util";
import { openFacebook } from "../posts.ts";
import type { Scene } from "../scene.ts";
import { Camera, Choice, languages, type Part } from "./camera.ts";
import { checkPart } from "./check-part.ts";
import { inboxPart } from "./inbox-part.ts";
import { Ledger } from "./ledger.ts";
import { optionsStates } from "./options-states.ts";
import { otherStates } from "./other-states.ts";
import { ownPart } from "./own-page.ts";
import { popupStates } from "./popup-states.ts";
import { makeSheets } from "./sheets.ts";
import { ticketPart } from "./ticket-part.ts";
import { wallPart } from "./wall-part.ts";

/*
 * Every state of everything that is shown, in both languages and themes, from the production build: pictures to look at,
 * and each look judged by what a machine can judge. Each part has a browser of its own, so that no part's data is
 * another's.
 */

const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true, default: [] },
    firefox: { type: "boolean", default: false },
    check: { type: "boolean", default: false },
    language: { type: "string", multiple: true, default: [...languages] },
    out: { type: "string", default: join(".output", "screenshots") },
  },
});
const only = values.only.flatMap((names) => names.split(",")).filter((name) => name !== "");
const browser = values.firefox ? "firefox" : "chromium";
const parts: Readonly<Record<string, Part<Scene>>> = {
  own: ownPart([...popupStates, ...optionsStates, ...otherStates]),
  inbox: inboxPart,
  tickets: ticketPart,
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
const ledger = new Ledger();
let count = 0;
for (const [name, part] of Object.entries(parts)) {
  if (!part.names.some((each) => choice.state(each))) continue;
  for (const language of languages.filter((each) => values.language.includes(each))) {
    const directory = values.check ? null : join(values.out, browser, name);
    // Less motion is asked for everywhere: what is half way to another colour is no state.
    const scene = await openFacebook(browser, {
      language,
      prefs: { "ui.prefersReducedMotion": 1 },
      args: browser === "chromium" ? ["--force-prefers-reduced-motion"] : [],
    });
    const camera = new Camera(directory, choice, language, ledger, (page) => scene.driver.toFront(page));
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
const judged = [...ledger.judged].map(([kind, looks]) => `${looks} ${kind}`).join(", ");
console.log(`judged: ${judged}; ${ledger.walks} walks by keyboard`);
for (const each of failed) console.error(`failed: ${each}`);
for (const each of ledger.told()) console.error(`held against it: ${each}`);
if (failed.length > 0 || !ledger.clean) process.exitCode = 1;
