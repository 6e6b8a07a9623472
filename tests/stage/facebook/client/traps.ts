import type { Trap } from "../truth.ts";

export interface Traps {
  readonly caught: Trap[];
  spring(kind: Trap["kind"], detail: string): void;
  /** Runs what the replica itself does, which is no trespass. */
  own<T>(deed: () => T): T;
  inOwn(): boolean;
  announceScroll(): void;
  /** Scrolls by the replica itself: known by the place it ends at, however late its event comes. */
  scrollTo(element: Element, top: number): void;
}

export interface TrapOptions {
  /** Is it one of the page's own nodes? Others' nodes are their own business. */
  readonly owns: (node: Node) => boolean;
}

const humanWindow = 1000;

/**
 * B23. What a person does is trusted; what a script does is not. Some things scripts do look trusted (focus, scrolling), and
 * are told apart by whether a person touched mouse, wheel or keyboard just before.
 */
export function setTraps({ owns }: TrapOptions): Traps {
  const caught: Trap[] = [];
  let ownDepth = 0;
  let announcedUntil = 0;
  let humanAt = Number.NEGATIVE_INFINITY;

  function spring(kind: Trap["kind"], detail: string): void {
    caught.push({ kind, detail });
    let banner = document.getElementById("stage-trap");
    if (!banner) {
      banner = document.createElement("div");
      banner.id = "stage-trap";
      banner.style.cssText =
        "position:fixed;inset:0 0 auto 0;z-index:2147483647;background:#c00;color:#fff;padding:8px 16px;font:14px sans-serif";
      document.body.append(banner);
    }
    banner.textContent = `TRAP ${caught.length}: ${kind}: ${detail}`;
  }

  for (const type of ["pointerdown", "mousedown", "wheel", "keydown", "touchmove"]) {
    const note = (event: Event) => {
      if (event.isTrusted) humanAt = performance.now();
    };
    window.addEventListener(type, note, { capture: true, passive: true });
  }
  const human = () => performance.now() - humanAt < humanWindow;

  for (const type of ["click", "mousedown", "pointerdown", "dblclick", "auxclick", "submit"]) {
    window.addEventListener(
      type,
      (event) => {
        const target = elementOf(event);
        if (!event.isTrusted && ownDepth === 0 && target && owns(target)) {
          spring("synthetic-click", `${type} on ${describe(target)}`);
        }
      },
      true,
    );
  }

  for (const type of ["keydown", "keypress", "keyup", "beforeinput", "input", "paste", "drop"]) {
    window.addEventListener(
      type,
      (event) => {
        const target = elementOf(event);
        if (!target || !isField(target) || ownDepth > 0) return;
        // execCommand makes trusted input events: only a key or paste by a person just before makes them human.
        const typed = event.isTrusted && (event instanceof KeyboardEvent || human());
        if (typed) return;
        spring(type.startsWith("key") ? "composer-key" : "composer-input", `${type} in ${describe(target)}`);
      },
      true,
    );
  }

  window.addEventListener(
    "focusin",
    (event) => {
      const target = elementOf(event);
      if (target && isField(target) && ownDepth === 0 && !human()) spring("composer-focus", describe(target));
    },
    true,
  );

  watchFieldValues((field) => {
    if (ownDepth === 0 && !human()) spring("composer-input", `value of ${describe(field)} written`);
  });

  const positions = new WeakMap<Element, number>();
  let scrollingUntil = 0;
  // Firefox puts every scroller of a reloaded page back where it was, by itself: the first move from the top is its own.
  const reloaded = performance
    .getEntriesByType("navigation")
    .some((entry) => entry instanceof PerformanceNavigationTiming && entry.type === "reload");
  document.addEventListener(
    "scroll",
    (event) => {
      const target = event.target instanceof Element ? event.target : document.scrollingElement;
      if (!target || (target !== document.scrollingElement && !owns(target))) return;
      const restored = reloaded && !positions.has(target);
      const before = positions.get(target) ?? 0;
      if (target.scrollTop === before) return;
      positions.set(target, target.scrollTop);
      if (restored) return;
      const now = performance.now();
      const clamped =
        target.scrollTop >= target.scrollHeight - target.clientHeight - 1 && target.scrollTop < before;
      if (human() || now < announcedUntil || now < scrollingUntil || clamped) {
        // A smooth scroll goes on after the wheel has stopped.
        scrollingUntil = now + 150;
        return;
      }
      spring("scroll", `${describe(target)} ${before} → ${target.scrollTop}`);
    },
    true,
  );

  return {
    caught,
    spring,
    own(deed) {
      ownDepth += 1;
      try {
        return deed();
      } finally {
        ownDepth -= 1;
      }
    },
    scrollTo(element, top) {
      ownDepth += 1;
      element.scrollTo({ top, behavior: "instant" });
      ownDepth -= 1;
      positions.set(element, element.scrollTop);
    },
    inOwn: () => ownDepth > 0,
    announceScroll() {
      announcedUntil = performance.now() + humanWindow;
    },
  };
}

export function describe(element: Element): string {
  const near = element.closest("[aria-label], [placeholder], [aria-placeholder]");
  const label =
    near?.getAttribute("aria-label") ??
    near?.getAttribute("placeholder") ??
    near?.getAttribute("aria-placeholder");
  const tag = element.tagName.toLowerCase();
  return label ? `${tag} “${label}”` : tag;
}

function elementOf(event: Event): Element | null {
  const first = event.composedPath()[0] ?? event.target;
  // Inside somebody's shadow tree the page's listeners would see the host; the host is not ours either.
  if (event.target instanceof Element && first !== event.target) return event.target;
  return first instanceof Element ? first : null;
}

function isField(element: Element): boolean {
  return element.closest("textarea, input, [contenteditable=true], [role=textbox]") !== null;
}

/** Setting `value` or `textContent` fires nothing: look at the fields themselves, a few times a second. */
function watchFieldValues(changed: (field: Element) => void): void {
  const known = new WeakMap<Element, string>();
  window.setInterval(() => {
    for (const field of document.querySelectorAll(
      "textarea, input:not([type=hidden]), [contenteditable=true]",
    )) {
      const value =
        field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement
          ? field.value
          : (field.textContent ?? "");
      const before = known.get(field) ?? "";
      known.set(field, value);
      if (value !== before && value !== "") changed(field);
    }
  }, 200);
}
