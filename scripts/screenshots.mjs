// `npm run screenshots`: pictures of what is shown, taken from the production build on the stage.
//   (nothing)         the README's and the guide's, in docs/screenshots
//   -- --all          every state, in both languages and themes, in .output/screenshots; each is judged as well: by
//                     axe-core, by measures (nothing cut off, nothing sideways) and by a walk through it by keyboard
//   -- --check        judged alone, without pictures
//   -- --firefox      the same in Firefox: our own pages and the inbox
//   -- --language vi  of all of these one language alone
//   -- --only <name>  those alone, several parted by commas; a state's name, one picture's whole name, or a beginning
//                     that ends in *
import { join } from "node:path";
import { parseArgs } from "node:util";
import { main, root, run, Stop, tool } from "./run.mjs";
import { setUp } from "./setup.mjs";

await main(async () => {
  const { values } = readArguments();
  await setUp();
  const { code, output } = await run(tool("wxt"), [
    "build",
    ...(values.firefox ? ["-b", "firefox", "--mv3"] : []),
  ]);
  if (code !== 0) throw new Stop(`The build failed:\n${output.trim()}`);
  const every = values.all || values.firefox || values.check;
  const script = every ? join("pictures", "catalogue.ts") : "readme-pictures.ts";
  const passed = [
    ...values.only.flatMap((names) => ["--only", names]),
    ...(values.firefox ? ["--firefox"] : []),
    ...(values.check ? ["--check"] : []),
    ...(every ? values.language.flatMap((language) => ["--language", language]) : []),
    ...(values.out === undefined ? [] : ["--out", values.out]),
  ];
  const taken = await run(tool("tsx"), [join(root, "tests", "e2e", script), ...passed], { show: true });
  if (taken.code !== 0) throw new Stop("Not every picture could be taken, or something is held against one.");
});

function readArguments() {
  try {
    return parseArgs({
      options: {
        all: { type: "boolean", default: false },
        check: { type: "boolean", default: false },
        firefox: { type: "boolean", default: false },
        language: { type: "string", multiple: true, default: [] },
        only: { type: "string", multiple: true, default: [] },
        out: { type: "string" },
      },
    });
  } catch (error) {
    throw new Stop(error instanceof Error ? error.message : String(error));
  }
}
