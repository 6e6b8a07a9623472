// Makes a fresh machine ready: npm packages, the two browsers with Vietnamese, WXT's generated types. Quick and silent
// when everything is there already, so that every other command begins with it.
import { existsSync, readFileSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { browserFiles } from "./browsers.mjs";
import { main, root, run, Stop, tool } from "./run.mjs";

/** Debian's names: the browsers, their Vietnamese, fonts that carry Vietnamese and emoji, and openssl for the stage's certificate. */
const DEBIAN = [
  "chromium",
  "chromium-l10n",
  "firefox-esr",
  "firefox-esr-l10n-vi",
  "fonts-noto-core",
  "fonts-noto-color-emoji",
  "openssl",
];

/** @param {{ browsers?: boolean }} [what] `browsers: false` is enough for building. */
export async function setUp({ browsers = true } = {}) {
  needNode();
  await installPackages();
  if (browsers) await installBrowsers();
  await prepareTypes();
}

function needNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Stop(
    `Node ${process.versions.node} is too old: please install Node 20.19 or newer (https://nodejs.org).`,
  );
}

async function installPackages() {
  if (packagesMatch()) return;
  console.log("Installing npm packages (a minute or two) …");
  const { code, output } = await run(process.platform === "win32" ? "npm.cmd" : "npm", [
    ...["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"],
  ]);
  if (code !== 0) throw new Stop(`npm ci failed:\n${output.trim()}`);
}

/**
 * Whether node_modules holds what the lockfile asks for. npm writes its own record into node_modules as the last act
 * of an installation, so an interrupted one is seen as well. Optional packages of other systems may be missing.
 */
function packagesMatch() {
  const record = join(root, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const wanted = packagesOf(join(root, "package-lock.json"));
  const installed = packagesOf(record);
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === "") return true;
    const there = installed[path];
    if (there === undefined)
      return entry.optional === true || entry.devOptional === true || entry.peer === true;
    return there.version === entry.version && there.integrity === entry.integrity;
  });
}

const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages;

async function installBrowsers() {
  const missing = await missingDebianPackages();
  if (missing === undefined) return needBrowsers("This is not a Debian system.");
  // Browsers that the user names are taken as they are; the system is then left alone.
  if (missing.length === 0 || (process.env.CHROMIUM && process.env.FIREFOX)) return needBrowsers("");
  const sudo = await wayToRoot();
  if (sudo === undefined)
    return needBrowsers(
      `Without root these can't be installed: ${missing.join(" ")}. Please run: sudo apt-get install ${missing.join(" ")}`,
    );
  console.log(`Installing from Debian: ${missing.join(" ")} (a minute or two) …`);
  await asRoot(sudo, ["apt-get", "-q", "update"]);
  await asRoot(sudo, ["apt-get", "-q", "install", "-y", "--no-install-recommends", ...missing]);
  needBrowsers("");
}

/** The packages that are not installed, or undefined where there is no dpkg. */
async function missingDebianPackages() {
  const { code, output } = await run("dpkg-query", [
    "-W",
    "-f",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg's own placeholders
    "${Package} ${db:Status-Status}\\n",
    ...DEBIAN,
  ]);
  if (code === 127) return undefined;
  const installed = new Set(
    output
      .split("\n")
      .filter((line) => line.endsWith(" installed"))
      .map((line) => line.split(" ")[0]),
  );
  return DEBIAN.filter((name) => !installed.has(name));
}

/** What to put before a command to run it as root: nothing, sudo without a password, or undefined for no way. */
async function wayToRoot() {
  if (process.getuid?.() === 0) return [];
  const { code } = await run("sudo", ["-n", "true"]);
  return code === 0 ? ["sudo", "-n"] : undefined;
}

async function asRoot(sudo, command) {
  const [program, ...args] = [...sudo, "env", "DEBIAN_FRONTEND=noninteractive", ...command];
  const { code, output } = await run(program, args);
  if (code !== 0)
    throw new Stop(`${command.join(" ")} failed:\n${output.trim().split("\n").slice(-15).join("\n")}`);
}

/** Says what is missing and what to do about it, in one go. */
function needBrowsers(because) {
  const missing = Object.entries(browserFiles()).filter(([, file]) => file === undefined);
  if (missing.length === 0) return;
  throw new Stop(
    [
      `Not found: ${missing.map(([name]) => name).join(" and ")}. ${because}`.trim(),
      "Please install them, or name their programs in the environment variables CHROMIUM and FIREFOX",
      "(Chromium or Chrome 123 or newer; Firefox 140 or newer).",
    ].join("\n"),
  );
}

async function prepareTypes() {
  const made = join(root, ".wxt", "tsconfig.json");
  const from = ["wxt.config.ts", "package-lock.json", "entrypoints"].map((name) => join(root, name));
  if (existsSync(made) && from.every((file) => statSync(file).mtimeMs <= statSync(made).mtimeMs)) return;
  console.log("Preparing WXT's types …");
  const { code, output } = await run(tool("wxt"), ["prepare"]);
  if (code !== 0) throw new Stop(`wxt prepare failed:\n${output.trim()}`);
  // WXT leaves a file alone whose text stays the same; its age is our record of when it was last checked.
  const now = new Date();
  utimesSync(made, now, now);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await main(async () => {
    await setUp();
    console.log("Everything is ready.");
  });
}
