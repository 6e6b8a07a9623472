import type { ForeignChange } from "../truth.ts";
import { describe } from "./traps.ts";

export interface Watch {
  readonly changes: ForeignChange[];
  /** Runs a change of the replica's own, which is not recorded. */
  quietly<T>(change: () => T): T;
  /** Takes what the observer has not delivered yet. */
  flush(): void;
}

const kept = 2000;

/** Records what others do to the page's own nodes. `broken` is told when one of them was taken away. */
export function watchOthers(
  container: Element,
  owns: (node: Node) => boolean,
  broken: (node: Node) => void,
): Watch {
  const changes: ForeignChange[] = [];
  const record = (kind: ForeignChange["kind"], target: Node, detail: string) => {
    if (changes.length < kept) {
      changes.push({ kind, target: target instanceof Element ? describe(target) : target.nodeName, detail });
    }
  };
  const take = (records: readonly MutationRecord[]) => {
    for (const { type, target, attributeName, addedNodes, removedNodes } of records) {
      if (target !== container && !owns(target)) continue;
      // What a person types is in the document too.
      if (target instanceof Element && target.closest("[contenteditable=true]")) continue;
      if (type === "attributes") record("attribute", target, attributeName ?? "");
      if (type === "characterData") record("text", target, target.nodeValue ?? "");
      for (const node of addedNodes) record("added", target, node.nodeName.toLowerCase());
      for (const node of removedNodes) {
        record("removed", target, node.nodeName.toLowerCase());
        if (node instanceof Element && owns(node)) broken(node);
      }
    }
  };
  const observer = new MutationObserver(take);
  observer.observe(container, { subtree: true, childList: true, attributes: true, characterData: true });
  const flush = () => take(observer.takeRecords());
  return {
    changes,
    quietly(change) {
      flush();
      try {
        return change();
      } finally {
        observer.takeRecords();
      }
    },
    flush,
  };
}
