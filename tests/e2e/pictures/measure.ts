/** One thing that is not as it should be, and where. */
export interface Finding {
  readonly rule: string;
  readonly where: string;
}

/**
 * Runs in the page: what axe-core does not look at. What is wider than the window, words that are cut off, what moves
 * though less motion is asked for, and what can be reached and has no name.
 *
 * @param hosts our own elements in a page of somebody else's; null where the whole page is ours
 */
export function measure(hosts: string | null): Finding[] {
  const found: Finding[] = [];
  const own = hosts === null ? [] : [...document.querySelectorAll<HTMLElement>(hosts)];
  const roots: readonly ParentNode[] =
    hosts === null ? [document] : own.flatMap((each) => [each.shadowRoot ?? each]);

  const told = (element: Element): string => {
    const { className, localName, id } = element;
    const names = typeof className === "string" ? className.trim().split(/\s+/).filter(Boolean) : [];
    const root = element.getRootNode();
    const host = root instanceof ShadowRoot ? `${root.host.localName} >>> ` : "";
    return `${host}${localName}${id === "" ? "" : `#${id}`}${names.map((name) => `.${name}`).join("")}`;
  };
  const tell = (rule: string, element: Element, detail: string): void => {
    found.push({ rule, where: `${told(element)} ${detail}` });
  };
  const words = (element: Element): string => (element.textContent ?? "").replace(/\s+/g, " ").trim();
  /** Its own words, not those of what stands in it. */
  const speaks = (element: Element): boolean =>
    [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== "");
  const isSeen = (element: Element): boolean => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && element.checkVisibility({ visibilityProperty: true });
  };
  /** There to be heard alone, or shown in another way for a while. */
  const isHidden = ({ clipPath, color, fontSize }: CSSStyleDeclaration): boolean =>
    clipPath.startsWith("inset(50%") || color === "rgba(0, 0, 0, 0)" || fontSize === "0px";
  /** How far its words reach. */
  const rightmost = (element: Element): number => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let right = 0;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement === null || isHidden(getComputedStyle(node.parentElement))) continue;
      range.selectNodeContents(node);
      right = Math.max(right, range.getBoundingClientRect().right);
    }
    return right;
  };
  const isTitled = (element: Element): boolean => element.closest("[title]") !== null;

  const { documentElement } = document;
  if (hosts === null && documentElement.scrollWidth > window.innerWidth)
    found.push({
      rule: "sideways",
      where: `the page is ${documentElement.scrollWidth - window.innerWidth} px wider than the window`,
    });

  const pen = document.createElement("canvas").getContext("2d");
  const wide = (text: string, { font }: CSSStyleDeclaration): number => {
    if (pen === null) return 0;
    pen.font = font;
    return pen.measureText(text).width;
  };
  const CONTROL =
    "a[href], button, input, select, textarea, summary, [tabindex='0'], [role=button], [role=link]";
  for (const root of roots)
    for (const element of root.querySelectorAll<HTMLElement>("*")) {
      if (!(element instanceof HTMLElement) || !isSeen(element)) continue;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      const hides = (value: string): boolean => value === "hidden" || value === "clip";
      const overX = element.scrollWidth - element.clientWidth;
      const overY = element.scrollHeight - element.clientHeight;
      const isField = element.matches("input, textarea, select");
      // A line's letters may stand out of it by a little without anything of them being gone.
      const isCut = (hides(style.overflowX) && overX > 1) || (hides(style.overflowY) && overY > 3);
      if (isHidden(style)) continue;
      if (isCut && !isField && words(element) !== "" && !isTitled(element))
        tell("cut-off", element, `${overX} × ${overY} px of “${words(element).slice(0, 60)}”`);
      if (element.matches("button, summary, legend, th, td, h1, h2, h3") && style.overflowX === "visible") {
        const over = rightmost(element) - box.right;
        if (over > 1) tell("out-of-its-box", element, `${over} px of “${words(element).slice(0, 60)}”`);
      }
      if (
        (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) &&
        element.placeholder !== "" &&
        element.value === ""
      ) {
        const room =
          element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
        const breaks = element instanceof HTMLTextAreaElement;
        if (!breaks && wide(element.placeholder, style) > room + 1)
          tell("placeholder-cut-off", element, `“${element.placeholder}”`);
      }
      if (hosts !== null && (speaks(element) || element.matches(CONTROL)))
        if (box.right > window.innerWidth + 1 || box.left < -1)
          tell("out-of-the-window", element, `“${words(element).slice(0, 60)}”`);
      const size = Number.parseFloat(style.fontSize);
      if (speaks(element) && size < 11) tell("tiny", element, `${size} px “${words(element).slice(0, 40)}”`);
    }
  const moves = new Set(
    [document, ...roots.filter((root) => root instanceof ShadowRoot)]
      .flatMap((root) => root.getAnimations())
      .filter(({ playState }) => playState === "running")
      .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target : null)),
  );
  const isOurs = (element: Element): boolean =>
    hosts === null || element.closest(hosts) !== null || element.getRootNode() instanceof ShadowRoot;
  if (matchMedia("(prefers-reduced-motion: reduce)").matches)
    for (const element of moves) if (element !== null && isOurs(element)) tell("moves", element, "");
  return found;
}
