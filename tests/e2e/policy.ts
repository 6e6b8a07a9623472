import { createHash } from "node:crypto";
import {
  accessSync,
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { browserFiles } from "../../scripts/browsers.mjs";
import type { BrowserName } from "./driver/driver.ts";
import { buildFor } from "./driver/launch.ts";

const CHROMIUM_POLICIES = "/etc/chromium/policies/managed";
const GECKO_ID = "page-tickets@stringeex-tools.vn";

/** A browser and a build that an organisation's policy is in force for, and for nobody else on this machine. */
export interface Managed {
  readonly extension: string;
  readonly executable?: string;
  remove(): void;
}

/** Whether a policy can be put in force here: Chromium reads them from one folder of the system only. */
export function canManage(browser: BrowserName): boolean {
  if (browser === "firefox") return true;
  try {
    mkdirSync(CHROMIUM_POLICIES, { recursive: true });
    accessSync(CHROMIUM_POLICIES, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

export function manage(browser: BrowserName, policy: object): Managed {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), "page-tickets-managed-")));
  const extension = join(directory, "extension");
  cpSync(buildFor(browser), extension, { recursive: true });
  return browser === "chromium"
    ? manageChromium(directory, extension, policy)
    : manageFirefox(directory, extension, policy);
}

/** An unpacked extension's id follows from where it lies: the policy of this copy is nobody else's. */
function manageChromium(directory: string, extension: string, policy: object): Managed {
  const hash = createHash("sha256").update(extension).digest("hex").slice(0, 32);
  const id = hash.replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  const file = join(CHROMIUM_POLICIES, `${basename(directory)}.json`);
  writeFileSync(file, JSON.stringify({ "3rdparty": { extensions: { [id]: policy } } }));
  return {
    extension,
    remove: () => {
      rmSync(file, { force: true });
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Firefox reads policies beside its program: a folder of links to the installed one has its own. */
function manageFirefox(directory: string, extension: string, policy: object): Managed {
  const installed = dirname(realpathSync(programOf("Firefox")));
  const firefox = join(directory, "firefox");
  mkdirSync(join(firefox, "distribution"), { recursive: true });
  for (const name of readdirSync(installed)) {
    if (name !== "distribution") symlinkSync(join(installed, name), join(firefox, name));
  }
  const program = basename(realpathSync(programOf("Firefox")));
  // The program looks for what belongs to it where it really lies: it must lie here.
  unlinkSync(join(firefox, program));
  copyFileSync(join(installed, program), join(firefox, program));
  const file = { policies: { "3rdparty": { Extensions: { [GECKO_ID]: policy } } } };
  writeFileSync(join(firefox, "distribution", "policies.json"), JSON.stringify(file));
  return {
    extension,
    executable: join(firefox, program),
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

function programOf(name: "Firefox"): string {
  const file = browserFiles()[name];
  if (file === undefined || !existsSync(file)) throw new Error(`${name} is not installed.`);
  return file;
}
