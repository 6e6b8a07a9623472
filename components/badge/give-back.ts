import type { Mounted } from "../mount";

/** What is typed into, or changed by a key: the keyboard is never put there, the next key was meant for our notice. */
const FIELD = "input, textarea, select, [contenteditable], [role=textbox]";

/**
 * Gives the keyboard back where it was before it came to the notice, once the notice goes. Where that is gone or a field,
 * nothing is focused: the browser goes on from where the notice stood.
 */
export function giveBack(mounted: Mounted): Mounted {
  const { host } = mounted;
  let before: EventTarget | null = null;
  host.addEventListener("focusin", ({ relatedTarget }) => {
    before = relatedTarget;
  });
  return {
    ...mounted,
    remove() {
      const held = host.ownerDocument.activeElement === host;
      mounted.remove();
      if (held && before instanceof HTMLElement && before.isConnected && before.closest(FIELD) === null)
        before.focus({ preventScroll: true });
    },
  };
}
