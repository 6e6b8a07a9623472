import type { Page } from "puppeteer-core";
import { badgeWords } from "../../../lib/language/badge.ts";
import { ticketActionWords } from "../../../lib/language/ticket-actions.ts";
import { shop } from "../../stage/facebook/people.ts";
import { until } from "../driver/until.ts";
import { keyOf, openBadge, openButton, openInbox, openRow, untilScreen } from "../inbox.ts";
import type { Scene } from "../scene.ts";
import { settle } from "../workplace.ts";
import { customers } from "./badge-states.ts";
import { around, type Camera, type Part, type Theme, themes } from "./camera.ts";

const UPDATE = "PUT /v1/ticket/{id}";
/** One ticket's story: each of its pictures comes after the one before. */
const story = [
  "ticket-status",
  "ticket-status-chosen",
  "ticket-status-waits",
  "ticket-status-set",
  "ticket-status-refused",
] as const;
const names = [...story, "ticket-status-fixed"] as const;

/** The panel behind a badge, at a portal whose API tells a ticket's id, reads its status and changes it. */
export const ticketPart: Part<Scene> = {
  names,
  async take(scene, camera) {
    if (names.every((name) => !camera.wants(name))) return;
    const { switches } = scene.emulator;
    Object.assign(switches, { ticketIdInAnswer: true, ticketSerialInAnswer: true, ticketRead: true });
    await settle(scene, { messages: false });
    const open: [Theme, Page][] = [];
    for (const theme of themes)
      open.push([theme, await openInbox(scene, { rows: "b", detail: "a", lang: camera.language, theme })]);
    const customer = (at: number): string => customers[at]?.id ?? "";
    for (const [at, [theme, inbox]] of open.entries())
      await camera.attempt("ticket-status-fixed", async () => {
        await create(inbox, camera, customer(at));
        // Which portals can change a status is known once one was asked to: of the second ticket it is known already.
        if (theme === themes[0]) await choose(inbox, camera, "solved");
        await openTelling(inbox, camera, ticketActionWords(camera.language).cannotSet);
        await takePanel(inbox, camera, "ticket-status-fixed", theme);
        await closePanel(inbox);
      });
    switches.ticketUpdate = true;
    await forgetCapabilities(scene);
    for (const [at, [theme, inbox]] of open.entries()) {
      const first = story.find((name) => camera.wants(name, theme));
      if (first !== undefined)
        await camera.attempt(first, () => changes(scene, inbox, camera, theme, customer(2 + at)));
      await inbox.close();
    }
  },
};

/** What the portal's API can is asked anew. */
async function forgetCapabilities({ driver }: Scene): Promise<void> {
  const own = await driver.openOwn("privacy.html");
  await own.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open("page-tickets");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction("values", "readwrite");
          tx.objectStore("values").delete(IDBKeyRange.bound("capabilities", "capabilities\uffff"));
          tx.onerror = () => reject(tx.error);
          tx.oncomplete = () => {
            opening.result.close();
            resolve(true);
          };
        };
      }),
  );
  await own.close();
}

/** Makes a customer's ticket. */
async function create(inbox: Page, camera: Camera, customer: string): Promise<void> {
  await inbox.bringToFront();
  await openRow(inbox, customer);
  await untilScreen(inbox, "its own badge", (seen) => openBadge(seen)?.key === keyOf(shop.id, customer));
  await (await openButton(inbox, badgeWords(camera.language).create)).click();
  await untilScreen(inbox, "created", (seen) => openBadge(seen)?.state === "created");
}

/** One ticket from its creation to a change of its status that is done, and one that is refused. */
async function changes(
  scene: Scene,
  inbox: Page,
  camera: Camera,
  theme: Theme,
  customer: string,
): Promise<void> {
  await create(inbox, camera, customer);
  await openPanel(inbox, camera);
  await takePanel(inbox, camera, "ticket-status", theme);
  await select(inbox, "pending");
  await takePanel(inbox, camera, "ticket-status-chosen", theme);
  await setTo(inbox, camera, "pending");
  // Sent only after the time for taking it back: the way back stands in the panel's place.
  await openButton(inbox, ticketActionWords(camera.language).undo);
  await takePanel(inbox, camera, "ticket-status-waits", theme);
  await untilScreen(inbox, "pending", (seen) => openBadge(seen)?.status === "pending", 35_000);
  await openPanel(inbox, camera);
  await takePanel(inbox, camera, "ticket-status-set", theme);

  scene.emulator.failNext(UPDATE, { kind: "refused", msg: "Phiếu ghi đang được người khác sửa" });
  await select(inbox, "solved");
  await setTo(inbox, camera, "solved");
  await openTelling(inbox, camera, "Phiếu ghi đang được người khác sửa");
  await takePanel(inbox, camera, "ticket-status-refused", theme);
  await closePanel(inbox);
}

async function openPanel(page: Page, camera: Camera): Promise<void> {
  const words = badgeWords(camera.language);
  await (await openButton(page, words.details)).click();
  await page.waitForSelector("page-ticket >>> .panel");
  await until("what is known is there", async () => {
    const text = await panelText(page);
    return text !== "" && !text.includes(words.loading);
  });
}

/** Opens the panel again until it tells this: what is asked for is sent only after the time for taking it back. */
const openTelling = (page: Page, camera: Camera, told: string): Promise<unknown> =>
  until(
    `the panel tells: ${told}`,
    async () => {
      await openPanel(page, camera);
      const tells = (await panelText(page)).includes(told);
      if (!tells) await closePanel(page);
      return tells;
    },
    40_000,
  );

async function closePanel(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await until("the panel is closed", async () => (await panelText(page)) === "");
}

const panelText = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...document.querySelectorAll("page-ticket")]
      .map(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>(".panel")?.innerText ?? "")
      .join(""),
  );

/** As a person with a keyboard does. */
async function select(page: Page, status: "pending" | "solved"): Promise<void> {
  const field = await page.waitForSelector("page-ticket >>> .panel select");
  await field?.focus();
  const wanted = ["new", "processing", "pending", "solved"].indexOf(status);
  const now = await field?.evaluate((each) => (each instanceof HTMLSelectElement ? each.selectedIndex : 0));
  for (let at = now ?? 0; at < wanted; at += 1) await page.keyboard.press("ArrowDown");
}

const setTo = async (page: Page, camera: Camera, status: "pending" | "solved"): Promise<void> => {
  const say = ticketActionWords(camera.language);
  await (await openButton(page, say.setTo(say.statuses[status]))).click();
};

async function choose(page: Page, camera: Camera, status: "pending" | "solved"): Promise<void> {
  await openPanel(page, camera);
  await select(page, status);
  await setTo(page, camera, status);
}

async function takePanel(
  page: Page,
  camera: Camera,
  name: (typeof names)[number],
  theme: Theme,
): Promise<void> {
  const parts = [
    ...(await page.$$("page-ticket.page-ticket-header")),
    ...(await page.$$("page-ticket >>> .panel")),
  ];
  await camera.take(page, name, theme, { clip: await around(page, parts, 24) });
}
