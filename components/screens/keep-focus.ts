/** What a person calls a part of the page: where one goes on when what one was at is gone. */
const PARTS = "li, form, fieldset, details, section, dialog, main";
/** A question before something is done for good, and the answer that does nothing. */
const QUESTION = ".ask";
const HARMLESS = "button:not(.danger)";
/** What says that something was taken out, and offers it back. */
const WAY_BACK = ".undo-bar";
/** Where words are written; an emptied list of keywords asks, and the next word may be on its way. */
const WRITING = "textarea, input:not([type=checkbox], [type=radio])";
/** So long a button may be off while it works, in ms, before it counts as having nothing more to do. */
export const OFF_FOR_GOOD_MS = 300;

/**
 * Keeps the keyboard where it was. A button that is disabled while it works drops the focus, and so does a view that
 * another one takes the place of: the next Tab would begin at the top of the page. A control that can be pressed again
 * gets the focus back; one that stays off hands it to its neighbour; for one that is gone, what offers it back or came in its place, else
 * the nearest part around it that is left. A question that comes up takes the keyboard to its harmless answer, which Esc
 * gives too; answered, it goes back to what asked. A form that cannot be sent leads to its first wrong field. Whoever
 * presses somewhere else with the mouse has left on purpose.
 */
export function keepFocus(root: HTMLElement, signal: AbortSignal): void {
  const document = root.ownerDocument;
  let last: HTMLElement | null = null;
  let parts: readonly HTMLElement[] = [];
  let asker: Asker | null = null;
  /** What handed the focus to its neighbour, until a key is pressed there. */
  let handed: { readonly from: HTMLElement; readonly to: HTMLElement } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** From one control to the next: between the two the focus is nowhere, and not lost. */
  let underWay = false;
  /** Some browsers leave the focus on what was disabled, where no key does anything. */
  const lost = (): boolean => {
    const at = document.activeElement;
    return at === null || at === document.body || !at.isConnected || at.matches(":disabled");
  };
  const handOn = (from: HTMLElement): void => {
    if (last !== from || !lost() || !from.matches(":disabled")) return;
    const to = neighbourOf(from, root);
    if (to === null) return;
    to.focus({ preventScroll: true });
    handed = { from, to };
  };
  const follow = ({ target }: Event): void => {
    if (!(target instanceof HTMLElement) || !root.contains(target)) return;
    underWay = false;
    last = target;
    parts = partsAround(target, root);
    if (target.closest(QUESTION) === null) asker = null;
  };
  /** What is left may be saved, and the view change for it, before the focus has come to the next. */
  const leave = ({ relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof HTMLElement) || !root.contains(relatedTarget)) return;
    underWay = true;
    setTimeout(() => {
      underWay = false;
      if (!signal.aborted) mend([]);
    });
  };
  const showWrong = ({ target }: Event): void => {
    if (!(target instanceof HTMLFormElement) || !root.contains(target)) return;
    // The view marks what is wrong after it has heard of it.
    setTimeout(() => target.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const forget = ({ target }: Event): void => {
    if (target instanceof Node && last?.contains(target) !== true) last = null;
    handed = null;
  };
  const decline = (event: KeyboardEvent): void => {
    handed = null;
    const question = event.target instanceof Element ? event.target.closest(QUESTION) : null;
    if (event.key === "Escape") question?.querySelector<HTMLButtonElement>(HARMLESS)?.click();
  };
  const mend = (changes: readonly MutationRecord[]): void => {
    if (underWay) return;
    const question = cameUp(changes);
    // Who is writing goes on writing: Tab leads to the question that stands below.
    if (question !== null && last !== null && !last.matches(WRITING)) {
      asker = { control: last, name: nameOf(last), parts };
      question.focus();
      return;
    }
    if (handed !== null && document.activeElement === handed.to && !handed.from.matches(":disabled")) {
      const { from } = handed;
      handed = null;
      if (from.isConnected) from.focus({ preventScroll: true });
      return;
    }
    if (last === null || !lost()) return;
    if (!last.isConnected && asker !== null) last = sameAgain(asker) ?? last;
    if (last.isConnected) {
      const from = last;
      clearTimeout(timer);
      if (!from.matches(":disabled")) from.focus({ preventScroll: true });
      // What says that it is at work comes back.
      else if (from.getAttribute("aria-busy") !== "true")
        timer = setTimeout(() => handOn(from), OFF_FOR_GOOD_MS);
      return;
    }
    const left =
      wayBack(changes) ??
      cameInstead(last, changes) ??
      parts.find((part) => part.isConnected) ??
      root.querySelector("main");
    last = null;
    // The whole page is no place to stand: its heading says where one is.
    const place = left?.localName === "main" ? (left.querySelector<HTMLElement>("h2") ?? left) : left;
    if (place !== null) stand(place);
  };
  document.addEventListener("focusin", follow, { signal });
  // Heard before who is left hears of it.
  document.addEventListener("blur", leave, { capture: true, signal });
  document.addEventListener("pointerdown", forget, { capture: true, signal });
  document.addEventListener("keydown", decline, { signal });
  document.addEventListener("submit", showWrong, { signal });
  const observer = new MutationObserver(mend);
  observer.observe(root, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ["disabled"],
  });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

/** Who brought a question up. */
interface Asker {
  readonly control: HTMLElement;
  readonly name: string;
  readonly parts: readonly HTMLElement[];
}

/** The asker, or the control of the same name that is drawn in its place once its question is answered. */
function sameAgain({ control, name, parts }: Asker): HTMLElement | null {
  if (control.isConnected) return control;
  const part = parts.find((each) => each.isConnected);
  return [...(part?.querySelectorAll("button") ?? [])].find((each) => nameOf(each) === name) ?? null;
}

const nameOf = (control: HTMLElement): string =>
  control.getAttribute("aria-label") ?? control.textContent ?? "";

/** What has just come up to say what was taken out: not its button, so that Enter pressed twice takes nothing back. */
function wayBack(changes: readonly MutationRecord[]): HTMLElement | null {
  return addedIn(changes, WAY_BACK)[0] ?? null;
}

/** The part that has been put where the control was taken out. */
function cameInstead(gone: HTMLElement, changes: readonly MutationRecord[]): HTMLElement | null {
  const places = new Set(
    changes
      .filter(({ removedNodes }) => [...removedNodes].some((node) => node.contains(gone)))
      .map(({ target }) => target),
  );
  const came = changes
    .filter(({ target }) => places.has(target))
    .flatMap(({ addedNodes }) => [...addedNodes]);
  return (
    came
      .filter((node) => node instanceof HTMLElement)
      .find((node) => node.isConnected && node.matches(PARTS)) ?? null
  );
}

/** The next control that can be used, in the smallest part around that has one; at its end the one before. */
function neighbourOf(control: HTMLElement, root: HTMLElement): HTMLElement | null {
  for (
    let around = control.parentElement;
    around !== null && around !== root;
    around = around.parentElement
  ) {
    const others = [
      ...around.querySelectorAll<HTMLElement>("a[href], button, input, select, textarea, summary"),
    ];
    const usable = others.filter((each) => {
      const shut = each.closest("details:not([open])");
      return !each.matches(":disabled") && (shut === null || each.localName === "summary");
    });
    const isAfter = (each: HTMLElement): boolean =>
      (control.compareDocumentPosition(each) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const found = usable.find(isAfter) ?? usable.at(-1);
    if (found !== undefined) return found;
  }
  return null;
}

/** The harmless answer of a question that has just come up. */
function cameUp(changes: readonly MutationRecord[]): HTMLElement | null {
  for (const question of addedIn(changes, QUESTION)) {
    const answer = question.querySelector<HTMLElement>(HARMLESS);
    if (answer !== null) return answer;
  }
  return null;
}

/** What has come that matches, and is still there. */
const addedIn = (changes: readonly MutationRecord[], selector: string): HTMLElement[] =>
  changes
    .flatMap(({ addedNodes }) => [...addedNodes])
    .filter((node) => node instanceof HTMLElement)
    .filter((node) => node.isConnected)
    .flatMap((node) => [
      ...(node.matches(selector) ? [node] : []),
      ...node.querySelectorAll<HTMLElement>(selector),
    ]);

function partsAround(element: HTMLElement, root: HTMLElement): readonly HTMLElement[] {
  const found: HTMLElement[] = [];
  for (let at = element.parentElement; at !== null && at !== root; at = at.parentElement)
    if (at.matches(PARTS)) found.push(at);
  return found;
}

/** Focuses what is no control; once left, it is none again. */
function stand(part: HTMLElement): void {
  if (!part.hasAttribute("tabindex")) {
    part.tabIndex = -1;
    part.addEventListener("blur", () => part.removeAttribute("tabindex"), { once: true });
  }
  part.focus({ preventScroll: true });
}
