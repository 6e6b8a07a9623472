import { ElementHandle, type Page } from "puppeteer-core";
import { badgeWords } from "../../lib/language/badge.ts";
import { ticketActionWords } from "../../lib/language/ticket-actions.ts";
import { type Look, openBadge, openButton } from "./inbox.ts";
import type { Scene } from "./scene.ts";

/** Presses a button of the badge of the open conversation, or of the panel behind it. */
export const pressOn = async (page: Page, name: string): Promise<void> =>
  (await openButton(page, name)).click();

/** A field of the panel behind the badge; a press that met something that had just moved is made again. */
async function fieldOf(page: Page, name: "select" | "textarea"): Promise<ElementHandle> {
  for (let presses = 0; presses < 5; presses += 1) {
    await pressOn(page, badgeWords("vi").details);
    const field = await page
      .waitForFunction(
        (wanted: string) =>
          [...document.querySelectorAll("page-ticket")]
            .map((host) => host.shadowRoot?.querySelector<HTMLElement>(wanted) ?? null)
            .find((found) => found !== null) ?? null,
        { polling: 50, timeout: 4_000 },
        name,
      )
      .catch(() => null);
    if (field instanceof ElementHandle) return field;
  }
  throw new Error(`The panel shows no ${name}.`);
}

/** As a person with a keyboard does: two further down than "new". */
export async function choosePending(page: Page): Promise<void> {
  await (await fieldOf(page, "select")).focus();
  for (const _ of [1, 2]) await page.keyboard.press("ArrowDown");
}

/** A note can be taken back: the ticket's own way back is called almost the same, and is there for as long. */
export function isNotesWayBack(seen: Look): boolean {
  const { undo, undoCreate } = ticketActionWords("vi");
  const names = openBadge(seen)?.buttons ?? [];
  return names.includes(undo) && !names.includes(undoCreate);
}

export async function writeNote(page: Page, text: string): Promise<void> {
  await (await fieldOf(page, "textarea")).focus();
  await page.keyboard.type(text);
  await pressOn(page, ticketActionWords("vi").addNote);
}

/** What the database says of a note that a person typed: the state of its work. */
export async function noteState({ driver }: Scene, text: string): Promise<unknown> {
  const own = await driver.openOwn("options.html#work");
  const state = await own.evaluate(`(async () => {
    const db = await new Promise((resolve, reject) => {
      const opening = indexedDB.open("page-tickets");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const all = await new Promise((resolve, reject) => {
      const asking = db.transaction("outbox").objectStore("outbox").getAll();
      asking.onsuccess = () => resolve(asking.result);
      asking.onerror = () => reject(asking.error);
    });
    db.close();
    return all.find(({ note }) => note === ${JSON.stringify(text)})?.state;
  })()`);
  await own.close();
  return state;
}
