import { ContentScriptContext } from "wxt/utils/content-script-context";
import { createIntegratedUi } from "wxt/utils/content-script-ui/integrated";
import type { PeerOptions } from "./annotators.ts";

/*
 * What page scripts and libraries usually do to find rows, each written anew from how it is described, as small as it
 * can be; wxt's own is the library itself. Each starts for good: its tab is closed when it is done with.
 */
type Way = (options: PeerOptions) => void;

const drawAll = ({ selector, annotate }: PeerOptions): void => {
  for (const row of document.querySelectorAll(selector)) annotate(row);
};

const observing =
  (init: MutationObserverInit): Way =>
  (options) => {
    drawAll(options);
    new MutationObserver(() => drawAll(options)).observe(document.body, init);
  };

/** A style rule starts an animation on each new row; the event tells of it, once a node. */
function onAnimation(selector: string, found: (row: Element) => void): void {
  const sheet = document.createElement("style");
  sheet.textContent = `@keyframes bench-seen{} ${selector}{animation:1ms bench-seen}`;
  document.head.append(sheet);
  const seen = ({ animationName, target }: AnimationEvent): void => {
    if (animationName === "bench-seen" && target instanceof Element) found(target);
  };
  document.addEventListener("animationstart", seen, true);
}

export const ways = {
  naive: observing({ childList: true, subtree: true }),
  everything: observing({ childList: true, subtree: true, attributes: true, characterData: true }),
  links: observing({ childList: true, subtree: true, attributes: true, attributeFilter: ["href"] }),
  animation: ({ selector, annotate }) => onAnimation(selector, annotate),
  /** The same, mended in the usual way: an observer of its own for each row found. */
  rowwise: ({ selector, annotate }) =>
    onAnimation(selector, (row) => {
      annotate(row);
      const init = { childList: true, subtree: true, attributes: true, attributeFilter: ["href"] };
      new MutationObserver(() => annotate(row)).observe(row, init);
    }),
  /** Each added node is walked through and matched; what was found once is never found again. */
  walking(options) {
    const { selector, annotate } = options;
    const found: Element[] = [];
    const take = (element: Element): void => {
      if (element.matches(selector) && !found.includes(element)) {
        found.push(element);
        annotate(element);
      }
      for (const child of element.children) take(child);
    };
    take(document.body);
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) if (node instanceof Element) take(node);
    }).observe(document.body, { childList: true, subtree: true });
  },
  /** The document is asked in every frame. */
  frames(options) {
    const look = (): void => {
      drawAll(options);
      requestAnimationFrame(look);
    };
    look();
  },
  polling(options) {
    drawAll(options);
    setInterval(() => drawAll(options), 500);
  },
  /** wxt's automatic mounting, made for one anchor: it is given the list, and an observer on that finds the rows. */
  automount(options) {
    const { selector, container, annotate } = options;
    let observer: MutationObserver | null = null;
    const mounting = createIntegratedUi(new ContentScriptContext("bench"), {
      position: "inline",
      anchor: container,
      tag: "template",
      append: (anchor, mounted) => anchor.after(mounted),
      onMount() {
        const list = document.querySelector(container);
        if (list === null) return;
        const look = (): void => {
          for (const row of list.querySelectorAll(selector)) annotate(row);
        };
        look();
        observer = new MutationObserver(look);
        const init = { childList: true, subtree: true, attributes: true, attributeFilter: ["href"] };
        observer.observe(list, init);
      },
      onRemove: () => observer?.disconnect(),
    });
    mounting.autoMount();
  },
} as const satisfies Record<string, Way>;
export type WayName = keyof typeof ways;
