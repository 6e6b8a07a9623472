import { setTraps, type Traps } from "../../facebook/client/traps.ts";

export interface SettingsTrap {
  readonly kind: string;
  readonly detail: string;
}

/** The inbox's traps, and two more: focus on anything of the page, and one of its nodes moved or taken by others. */
export function watchOthers(mounts: readonly Element[]): Traps {
  const owned = new WeakSet<Node>();
  const owns = (node: Node): boolean => owned.has(node) && mounts.some((mount) => mount.contains(node));
  const traps = setTraps({ owns });
  let human = Number.NEGATIVE_INFINITY;
  for (const type of ["pointerdown", "keydown"]) {
    window.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) human = performance.now();
      },
      { capture: true, passive: true },
    );
  }
  window.addEventListener(
    "focusin",
    (event) => {
      if (
        event.target instanceof Node &&
        owns(event.target) &&
        performance.now() - human > 1000 &&
        !traps.inOwn()
      ) {
        traps.spring("composer-focus", `focus on ${event.target.nodeName.toLowerCase()}`);
      }
    },
    true,
  );
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      for (const node of record.removedNodes) {
        if (owned.has(node))
          traps.spring("page-broken", `${node.nodeName.toLowerCase()} was moved or removed`);
      }
      const { target, type } = record;
      if (type === "attributes" && owned.has(target))
        traps.spring("page-broken", `${record.attributeName} of ${target.nodeName} changed`);
    }
  });
  const observe = (): void => {
    for (const mount of mounts)
      observer.observe(mount, {
        childList: true,
        subtree: true,
        attributes: true,
        attributeFilter: ["style", "class", "aria-label", "data-deed"],
      });
  };
  observe();
  const own = <T>(deed: () => T): T => {
    const before = observer.takeRecords();
    for (const record of before)
      for (const node of record.removedNodes)
        if (owned.has(node)) traps.spring("page-broken", "a node was removed");
    const result = traps.own(deed);
    observer.takeRecords();
    for (const mount of mounts) {
      for (const node of mount.querySelectorAll("*")) if (!isForeign(node)) owned.add(node);
    }
    return result;
  };
  return { ...traps, own };
}

/** Elements of extensions: whatever has a name of its own. */
const isForeign = (node: Element): boolean => node.localName.includes("-");
