// The rules that addons.mozilla.org applies to an upload, on the built extension: no errors, and no warning that is not
// explained here.
import { fileURLToPath } from "node:url";
import { main, run, Stop, tool } from "./run.mjs";

/** Warning code → why it is all right. */
const EXPLAINED = {
  // The linter takes every add-on for one that may be offered to phones. This one is not: it works on screens that
  // Facebook shows on a desktop, and the manifest names no version of Firefox for Android.
  KEY_FIREFOX_ANDROID_UNSUPPORTED_BY_MIN_VERSION: "for desktops only",
};

/** @returns {Promise<{ ok: boolean }>} Prints what is wrong. */
export async function lintFirefox() {
  const { output } = await run(tool("addons-linter"), ["--output", "json", ".output/firefox-mv3"]);
  const report = parse(output);
  if (report === undefined) {
    console.log(output.trimEnd());
    return { ok: false };
  }
  const wrong = [...report.errors, ...report.warnings.filter(({ code }) => !(code in EXPLAINED))];
  for (const { _type, code, message, file, line } of wrong)
    console.log(`${_type} ${code} in ${file ?? "the add-on"}${line ? `:${line}` : ""}: ${message}`);
  return { ok: wrong.length === 0 };
}

function parse(output) {
  try {
    return JSON.parse(output.slice(output.indexOf("{")));
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    const { ok } = await lintFirefox();
    if (!ok) throw new Stop("The Firefox build breaks the rules above.");
    console.log("No errors, no unexplained warnings.");
  });
}
