import { describe, type Traps } from "../../facebook/client/traps.ts";

const human = 1000;

/**
 * What an extension must not do to learn an address either: pretend that a mouse is over a link, or put the focus on one.
 * Both make Facebook fill in what only a person's mouse should.
 */
export function trapHover(traps: Traps, owns: (node: Node) => boolean): void {
  let humanAt = Number.NEGATIVE_INFINITY;
  for (const type of ["pointerdown", "keydown"]) {
    window.addEventListener(
      type,
      (event) => {
        if (event.isTrusted) humanAt = performance.now();
      },
      { capture: true, passive: true },
    );
  }
  for (const type of [
    "mouseover",
    "mouseenter",
    "mousemove",
    "pointerover",
    "pointerenter",
    "focus",
    "contextmenu",
  ]) {
    window.addEventListener(
      type,
      ({ isTrusted, target }) => {
        if (isTrusted || traps.inOwn() || !(target instanceof Element) || !owns(target)) return;
        traps.spring("synthetic-click", `${type} on ${describe(target)}`);
      },
      true,
    );
  }
  window.addEventListener(
    "focusin",
    ({ target }) => {
      if (traps.inOwn() || performance.now() - humanAt < human || !(target instanceof Element)) return;
      const field = target.closest("textarea, input, [contenteditable=true], [role=textbox]");
      if (!field && owns(target)) traps.spring("composer-focus", describe(target));
    },
    true,
  );
}
