import type { Page } from "puppeteer-core";

/** A way through a page by Tab alone. */
export interface Walked {
  readonly reached: number;
  /** Controls that Tab never came to. */
  readonly missed: readonly string[];
  /** Controls that do not show that one is there. */
  readonly unseen: readonly string[];
  /** Controls that stood under something else while one was there. */
  readonly covered: readonly string[];
}

const MOST = 400;

/** Presses Tab until the focus is back at the beginning: through the page, or through the dialog that covers it. */
export async function walk(page: Page): Promise<Walked> {
  await page.evaluate(() => {
    const scope: ParentNode = document.querySelector("dialog:modal") ?? document;
    const radios = new Set<string>();
    for (const control of scope.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, textarea, summary",
    )) {
      const radio = control instanceof HTMLInputElement && control.type === "radio" ? control.name : "";
      // One stop for a group of radios: its arrows do the rest.
      if (control.matches(":disabled") || !control.checkVisibility({ visibilityProperty: true })) continue;
      if (control.getClientRects().length === 0 || radios.has(radio)) continue;
      if (radio !== "") radios.add(radio);
      control.dataset.walk = "missed";
    }
    document.body.tabIndex = -1;
    document.body.focus();
    // A dialog keeps the focus that it gave itself, and its only control has no other to be come back from.
    const at = document.activeElement;
    if (at instanceof HTMLElement && at !== document.body && at.dataset.walk === "missed")
      at.dataset.walk = "reached";
  });
  const unseen: string[] = [];
  const covered: string[] = [];
  for (let stops = 0; stops < MOST; stops += 1) {
    await page.keyboard.press("Tab");
    const stop = await page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement) || at === document.body) return null;
      // In the browser's own bars: the page remembers where the focus was, and shows none.
      if (!document.hasFocus()) return null;
      const again = at.dataset.walk === "reached";
      if (at instanceof HTMLInputElement && at.type === "radio")
        for (const each of document.getElementsByName(at.name)) each.dataset.walk = "reached";
      at.dataset.walk = "reached";
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      const { left, top, width, height } = at.getBoundingClientRect();
      const above = document.elementFromPoint(left + width / 2, top + height / 2);
      return {
        again,
        seen: outlineStyle !== "none" && outlineWidth !== "0px",
        // A link that is broken in two has nothing in its middle.
        covered: above !== null && !at.contains(above) && !above.contains(at),
        html: at.outerHTML.slice(0, 120),
      };
    });
    if (stop === null) continue;
    if (stop.again) break;
    if (!stop.seen) unseen.push(stop.html);
    if (stop.covered) covered.push(stop.html);
  }
  return page.evaluate(
    (hidden: string[], under: string[]) => ({
      reached: document.querySelectorAll('[data-walk="reached"]').length,
      missed: [...document.querySelectorAll('[data-walk="missed"]')].map((each) =>
        each.outerHTML.slice(0, 120),
      ),
      unseen: hidden,
      covered: under,
    }),
    unseen,
    covered,
  );
}

/**
 * The same in elements of ours in somebody else's page: in each that shows a control, from its first on by Tab until the
 * focus has left it or begins again. The focus ends where it was.
 *
 * @param most how many elements are walked through
 */
export async function walkWithin(page: Page, hosts: string, most = 4): Promise<Walked> {
  const unseen: string[] = [];
  const covered: string[] = [];
  const missed: string[] = [];
  let reached = 0;
  const before = await page.evaluateHandle(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement != null) at = at.shadowRoot.activeElement;
    return at;
  });
  for (let index = 0; index < most; index += 1) {
    const begun = await page.evaluate(
      (selector: string, nth: number) => {
        const all = [...document.querySelectorAll(selector)];
        // What stands under an open panel is come to once that is closed.
        const open = all.filter(({ shadowRoot }) => shadowRoot?.querySelector(":popover-open") != null);
        const each = (open.length > 0 ? open : all)
          .map(({ shadowRoot }) =>
            [
              ...(shadowRoot?.querySelectorAll<HTMLElement>(
                "a[href], button, input, select, textarea, summary",
              ) ?? []),
            ].filter(
              (control) =>
                !control.matches(":disabled") && control.checkVisibility({ visibilityProperty: true }),
            ),
          )
          .filter(({ length }) => length > 0)[nth];
        for (const control of each ?? []) control.dataset.walk = "missed";
        each?.[0]?.scrollIntoView({ block: "nearest" });
        each?.[0]?.focus({ preventScroll: true });
        return each !== undefined;
      },
      hosts,
      index,
    );
    if (!begun) break;
    // The first is come back to, so that it was reached by a key as well: from before it, since what comes after the
    // last control of a page is the browser's own.
    await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    await page.keyboard.up("Shift");
    await page.keyboard.press("Tab");
    for (let stops = 0; stops < MOST; stops += 1) {
      const stop = await page.evaluate((selector: string) => {
        let at = document.activeElement;
        if (at === null || !at.matches(selector)) return null;
        while (at?.shadowRoot?.activeElement != null) at = at.shadowRoot.activeElement;
        if (!(at instanceof HTMLElement) || at.dataset.walk !== "missed") return null;
        delete at.dataset.walk;
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        const { left, top, width, height } = at.getBoundingClientRect();
        const root = at.getRootNode();
        const above =
          root instanceof ShadowRoot
            ? root.elementFromPoint(left + width / 2, top + height / 2)
            : document.body;
        return {
          seen: outlineStyle !== "none" && outlineWidth !== "0px",
          covered: above !== null && !at.contains(above) && !above.contains(at),
          html: at.outerHTML.slice(0, 120),
        };
      }, hosts);
      if (stop === null) break;
      reached += 1;
      if (!stop.seen) unseen.push(stop.html);
      if (stop.covered) covered.push(stop.html);
      await page.keyboard.press("Tab");
    }
    missed.push(
      ...(await page.evaluate((selector: string) => {
        const left = [...document.querySelectorAll(selector)].flatMap(({ shadowRoot }) => [
          ...(shadowRoot?.querySelectorAll<HTMLElement>('[data-walk="missed"]') ?? []),
        ]);
        for (const each of left) delete each.dataset.walk;
        return left.map((each) => each.outerHTML.slice(0, 120));
      }, hosts)),
    );
  }
  // By the driver's own means, apart from the page's scripts: a page may watch who of those moves its focus.
  const back = before.asElement();
  if (back !== null && (await back.evaluate((at) => at !== document.body))) await back.focus();
  return { reached, missed, unseen, covered };
}
