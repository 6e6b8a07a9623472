import type { VariantQuery } from "../query.ts";

/** The node of the server's shell that the screen is drawn in. */
export function shellMount(): Element {
  const mount = document.querySelector("[id^=mount_0_0_]");
  if (!mount) throw new Error("The shell has no mount.");
  return mount;
}

/**
 * What the address asks for, above what the server shows without parameters. To be read while the script runs for the first
 * time: later there is no current script.
 */
export function variantHere<V>(parse: VariantQuery<V>["parse"]): V {
  const base = parse(new URLSearchParams(document.currentScript?.dataset.base ?? ""));
  return parse(new URLSearchParams(location.search), base);
}
