// `npm start`: the product before a person, on a fresh machine too. Sets up, builds, starts the stage and opens a real
// browser on it; without a display the same story is played headless and photographed. `npm start -- firefox` takes Firefox,
// `npm start -- en` shows all of it in English; both can stand together.
import { join } from "node:path";
import { main, root, run, Stop, tool } from "./run.mjs";
import { setUp } from "./setup.mjs";

const browser = process.argv.includes("firefox") ? "firefox" : "chromium";
const language = process.argv.includes("en") ? "en" : "vi";

await main(async () => {
  await setUp();
  console.log("Building the extension …");
  const build = browser === "firefox" ? ["build", "-b", "firefox", "--mv3"] : ["build"];
  const { code, output } = await run(tool("wxt"), build);
  if (code !== 0) throw new Stop(`The build failed:\n${output.trim()}`);
  const play = join(root, "tests", "e2e", hasDisplay() ? "before-a-person.ts" : "headless-story.ts");
  const shown = await run(tool("tsx"), [play, browser, language], { show: true });
  if (shown.code !== 0) throw new Stop("The story did not end well; the step that failed is named above.");
});

function hasDisplay() {
  if (process.env.HEADLESS) return false;
  if (process.platform === "win32" || process.platform === "darwin") return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}
