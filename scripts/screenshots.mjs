// `npm run screenshots`: the README's pictures, taken from the production build on the stage.
import { join } from "node:path";
import { main, root, run, Stop, tool } from "./run.mjs";
import { setUp } from "./setup.mjs";

await main(async () => {
  await setUp();
  const { code, output } = await run(tool("wxt"), ["build"]);
  if (code !== 0) throw new Stop(`The build failed:\n${output.trim()}`);
  const taken = await run(tool("tsx"), [join(root, "tests", "e2e", "readme-pictures.ts")], { show: true });
  if (taken.code !== 0) throw new Stop("Not every picture could be taken.");
});
