/** The keyboard commands of the manifest, in the order they are shown. The browser lets the user change their keys. */
export const commands = ["_execute_action", "create-ticket", "open-work", "toggle-discreet"] as const;
export type Command = (typeof commands)[number];

/** A command with the keys it has now, as the browser writes them; empty where it has none. */
export interface Shortcut {
  readonly command: Command;
  readonly keys: string;
}

/** What the browser lists, as our own commands in our own order. */
export const shortcutsFrom = (
  listed: readonly { readonly name?: string | undefined; readonly shortcut?: string | undefined }[],
): Shortcut[] =>
  commands.map((command) => ({
    command,
    keys: listed.find(({ name }) => name === command)?.shortcut ?? "",
  }));
