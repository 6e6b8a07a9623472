// What the scripts share: running another program and telling how it went. Plain Node, because it also runs
// before any package is installed.
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout. Every program runs here. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** A program that a package brought along, run by this same Node wherever that is a script. */
export const tool = (name) =>
  join(root, "node_modules", ".bin", process.platform === "win32" ? `${name}.cmd` : name);

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ show?: boolean, env?: Record<string, string>, signal?: AbortSignal }} [how] `show` lets its output through as it comes; otherwise it is only collected.
 * @returns {Promise<{ code: number, output: string }>} Never rejects: a program that could not be started ends with code 127.
 */
export function run(command, args, { show = false, env = {}, signal } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", show ? "inherit" : "pipe", show ? "inherit" : "pipe"],
      shell: process.platform === "win32",
      ...(signal && { signal }),
    });
    const chunks = [];
    child.stdout?.on("data", (chunk) => chunks.push(chunk));
    child.stderr?.on("data", (chunk) => chunks.push(chunk));
    const output = () => Buffer.concat(chunks).toString("utf8");
    child.on("error", (error) => resolve({ code: 127, output: `${output()}\n${error.message}` }));
    child.on("close", (code) => resolve({ code: code ?? 1, output: output() }));
  });
}

/** A failure that the person at the keyboard can do something about: its message is all they need to see. */
export class Stop extends Error {}

/** The end of every script: a {@link Stop} is shown as its sentence, everything else with its stack. */
export async function main(work) {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Stop ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

/** "0.4 s", "2 min 05 s" */
export function took(ms) {
  const seconds = ms / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${String(Math.round(seconds % 60)).padStart(2, "0")} s`;
}
