import { type ReadonlySignal, signal } from "@preact/signals";

/** The hosts that the extension works with, and whether the browser lets it: Firefox may withhold them. */
export interface HostAccess {
  granted(): Promise<boolean>;
  /** Opens the browser's own question; only within a click. */
  request(): Promise<boolean>;
}

export interface AccessModel {
  readonly missing: ReadonlySignal<boolean>;
  /** Given just now: tabs that were open before know nothing of it. */
  readonly granted: ReadonlySignal<boolean>;
  load(): Promise<void>;
  ask(): Promise<void>;
}

export function createAccess(hosts: HostAccess): AccessModel {
  const missing = signal(false);
  const granted = signal(false);
  return {
    missing,
    granted,
    async load() {
      missing.value = !(await hosts.granted().catch(() => true));
    },
    async ask() {
      granted.value = await hosts.request().catch(() => false);
      missing.value = !granted.value;
    },
  };
}
