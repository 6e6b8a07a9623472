// Where the two browsers are: named by the user, or in the places where the systems put them.
import { existsSync } from "node:fs";

const CHROMIUM = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/snap/bin/chromium",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Chromium\\Application\\chrome.exe",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const FIREFOX = [
  "/usr/bin/firefox-esr",
  "/usr/bin/firefox",
  "/Applications/Firefox.app/Contents/MacOS/firefox",
  "C:\\Program Files\\Mozilla Firefox\\firefox.exe",
];

/** @returns {{ Chromium: string | undefined, Firefox: string | undefined }} The programs, undefined where there is none. */
export function browserFiles() {
  return {
    Chromium: named(process.env.CHROMIUM, CHROMIUM),
    Firefox: named(process.env.FIREFOX, FIREFOX),
  };
}

/** What the user names counts alone, also where it is not there: a typing mistake is to be told, not passed over. */
const named = (program, usual) => (program ? [program] : usual).find((file) => existsSync(file));
