import { ElementHandle, type Page } from "puppeteer-core";

/**
 * A control of a page by its accessible name, as a person or a screen reader knows it; waits until it is there and shown.
 * The name is the whole name, or its beginning where it ends in "…".
 *
 * @param within a selector of the part of the page to look in
 */
export async function control(page: Page, name: string, within = "body"): Promise<ElementHandle<Element>> {
  const starts = name.endsWith("…");
  const wanted = starts ? name.slice(0, -1) : name;
  try {
    const handle = await page.waitForFunction(
      (text: string, prefix: boolean, scope: string) => {
        const controls = "button, input, select, textarea, a[href], summary, [role]";
        for (const part of document.querySelectorAll(scope)) {
          for (const element of part.querySelectorAll<HTMLInputElement>(controls)) {
            const names = [
              element.getAttribute("aria-label"),
              ...(element.getAttribute("aria-labelledby") ?? "")
                .split(" ")
                .map((id) => document.getElementById(id)?.textContent),
              ...[...(element.labels ?? [])].map((label) =>
                label.textContent?.replace(element.textContent ?? "", ""),
              ),
              element.matches("button, a, summary, [role]") ? element.textContent : null,
            ].map((each) => (each ?? "").normalize("NFC").replace(/\s+/g, " ").trim());
            const found = names.some((each) => each === text || (prefix && each.startsWith(text)));
            // A file input may be out of sight while its label or button is not.
            const shown = element.type === "file" || element.checkVisibility({ visibilityProperty: true });
            if (found && shown) return element;
          }
        }
        return null;
      },
      { polling: 50, timeout: 15_000 },
      wanted.normalize("NFC"),
      starts,
      within,
    );
    if (!(handle instanceof ElementHandle)) throw new Error("not an element");
    return handle;
  } catch (cause) {
    throw new Error(`There is no control "${name}" on ${page.url()}; it says: ${await textOf(page)}`, {
      cause,
    });
  }
}

/** Presses a control as a person does, with trusted events. */
export async function press(page: Page, name: string, within?: string): Promise<void> {
  await (await control(page, name, within)).click();
}

/** Types into a field in place of what stands there, and leaves it. */
export async function fill(page: Page, name: string, text: string, within?: string): Promise<void> {
  const field = await control(page, name, within);
  await field.evaluate((element) => {
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) element.select();
  });
  await field.focus();
  await page.keyboard.press("Backspace");
  await field.type(text);
  await page.keyboard.press("Tab");
}

/** Waits until the page shows one of these words, and answers which. */
export async function sees(page: Page, ...words: readonly string[]): Promise<string> {
  try {
    const found = await page.waitForFunction(
      (wanted: readonly string[]) => {
        const shown = document.body.innerText.normalize("NFC");
        return wanted.find((text) => shown.includes(text)) ?? null;
      },
      { polling: 50, timeout: 15_000 },
      words.map((text) => text.normalize("NFC")),
    );
    return (await found.jsonValue()) ?? "";
  } catch (cause) {
    throw new Error(`None of "${words.join('", "')}" came on ${page.url()}; it says: ${await textOf(page)}`, {
      cause,
    });
  }
}

export const textOf = (page: Page): Promise<string> =>
  page.evaluate(() => document.body.innerText.replace(/\s+/g, " ").slice(0, 2000));
