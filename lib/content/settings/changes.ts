/** What is drawn by and by says so at its end only: a part that faded in changes nothing else. */
const DRAWN = ["transitionend", "animationend"];

/**
 * Follows whatever may change what a settings screen says.
 * @param changed with `false` where only our own elements have changed
 */
export function followChanges(
  document: Document,
  changed: (theirs: boolean) => void,
  signal: AbortSignal,
): void {
  const observer = new MutationObserver((records) => changed(records.some(isTheirs)));
  observer.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
  for (const name of DRAWN) {
    document.addEventListener(
      name,
      ({ target }) => {
        if (target instanceof Node && !isOurs(target)) changed(true);
      },
      { capture: true, signal },
    );
  }
  signal.addEventListener("abort", () => observer.disconnect());
}

const isOurs = (node: Node): boolean => node.nodeName.startsWith("PAGE-");

/** Whether a change is the page's own: ours are known by their names. */
function isTheirs({ target, addedNodes, removedNodes, type }: MutationRecord): boolean {
  if (isOurs(target)) return false;
  return type !== "childList" || ![...addedNodes, ...removedNodes].every(isOurs);
}
