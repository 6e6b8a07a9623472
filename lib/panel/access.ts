import { type ReadonlySignal, signal } from "@preact/signals";

/** The hosts that the extension works with, and whether the browser lets it: Firefox may withhold them. */
export interface HostAccess {
  granted(): Promise<boolean>;
  /** Opens the browser's own question; only within a click. */
  request(): Promise<boolean>;
}

export interface AccessModel {
  readonly missing: ReadonlySignal<boolean>;
  load(): Promise<void>;
  ask(): Promise<void>;
}

export function createAccess(hosts: HostAccess): AccessModel {
  const missing = signal(false);
  return {
    missing,
    async load() {
      missing.value = !(await hosts.granted().catch(() => true));
    },
    async ask() {
      missing.value = !(await hosts.request().catch(() => false));
    },
  };
}
