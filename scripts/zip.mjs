// `npm run zip`: the store packages, and the sources that addons.mozilla.org asks for beside them. The same commit gives
// the same bytes; each package's SHA-256 is printed, to be compared.
import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { pack } from "./pack.mjs";
import { main, root, run, Stop, tool } from "./run.mjs";

const output = join(root, ".output");

await main(async () => {
  const { name, version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  await build("chrome", []);
  await build("firefox", ["-b", "firefox", "--mv3"]);
  await mkdir(output, { recursive: true });
  const packages = {
    chrome: await under(join(output, "chrome-mv3")),
    firefox: await under(join(output, "firefox-mv3")),
    sources: await sources(),
  };
  for (const [target, files] of Object.entries(packages)) {
    if (files === null) {
      console.log(`No package of ${target}: this is no git checkout.`);
      continue;
    }
    const file = `${name}-${version}-${target}.zip`;
    const bytes = pack(files);
    await writeFile(join(output, file), bytes);
    const hash = createHash("sha256").update(bytes).digest("hex");
    console.log(`${hash}  .output/${file}  ${files.length} files, ${Math.ceil(bytes.length / 1024)} KiB`);
  }
});

async function build(browser, args) {
  const { code, output: said } = await run(tool("wxt"), ["build", ...args]);
  if (code !== 0) throw new Stop(`The build for ${browser} failed:\n${said.trim()}`);
}

async function under(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(
    files.map(async (file) => ({
      name: relative(folder, file).split(sep).join("/"),
      bytes: await readFile(file),
    })),
  );
}

/**
 * What is committed, as it lies in the checkout: enough to build the package from, without what nobody builds from. null
 * where git knows nothing of it: whoever builds from the package of sources has it already.
 */
async function sources() {
  const { code, output: listed } = await run("git", ["ls-files", "-z"]);
  const names = listed.split("\0").filter((name) => name !== "" && !name.startsWith("docs/screenshots/"));
  if (code !== 0 || names.length === 0) return null;
  return Promise.all(names.map(async (name) => ({ name, bytes: await readFile(join(root, name)) })));
}
