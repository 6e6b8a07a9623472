import { type Shortcut, shortcutsFrom } from "@/lib/domain/command";
import { createLoaded, type Loaded } from "./loaded";

/** The browser's part in shortcuts. */
export interface ShortcutPorts {
  all(): Promise<readonly { readonly name?: string | undefined; readonly shortcut?: string | undefined }[]>;
  /** Opens the browser's own page where they are changed; false where only a person can open it. */
  openSettings(): Promise<boolean>;
}

export interface ShortcutsModel {
  readonly shortcuts: Loaded<readonly Shortcut[]>;
  openSettings(): Promise<boolean>;
}

export const createShortcuts = (ports: ShortcutPorts): ShortcutsModel => ({
  shortcuts: createLoaded<readonly Shortcut[]>(async () => shortcutsFrom(await ports.all())),
  openSettings: () => ports.openSettings().catch(() => false),
});
