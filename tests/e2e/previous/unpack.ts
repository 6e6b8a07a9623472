import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inflateRawSync } from "node:zlib";
import type { BrowserName } from "../driver/driver.ts";

const packages: Readonly<Record<BrowserName, string>> = { chromium: "chrome.zip", firefox: "firefox.zip" };
const ENTRY = 0x04034b50;
const DEFLATED = 8;

/** Puts the files of the last released package into a directory, as they are. Reads what `npm run zip` writes. */
export function unpackPrevious(name: BrowserName, directory: string): void {
  const bytes = readFileSync(new URL(packages[name], import.meta.url));
  for (let at = 0; bytes.readUInt32LE(at) === ENTRY; ) {
    const size = bytes.readUInt32LE(at + 18);
    const nameEnd = at + 30 + bytes.readUInt16LE(at + 26);
    const start = nameEnd + bytes.readUInt16LE(at + 28);
    const file = join(directory, bytes.toString("utf8", at + 30, nameEnd));
    const body = bytes.subarray(start, start + size);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes.readUInt16LE(at + 8) === DEFLATED ? inflateRawSync(body) : body);
    at = start + size;
  }
}
