import { ElementHandle, type Page } from "puppeteer-core";
import type { LoggedDecision } from "../../../lib/domain/logged-decision.ts";
import { mirrorKeyOf } from "../../../lib/domain/mirror-names.ts";
import type { Ticket } from "../../../lib/domain/ticket.ts";
import { badgeWords } from "../../../lib/language/badge.ts";
import { discreetWords } from "../../../lib/language/discreet.ts";
import { problemWords } from "../../../lib/language/problems.ts";
import { cafe, people, shop } from "../../stage/facebook/people.ts";
import type { Driver } from "../driver/driver.ts";
import { until } from "../driver/until.ts";
import { keyOf, look, openBadge, openButton, openInbox, openRow, untilScreen } from "../inbox.ts";
import type { Scene } from "../scene.ts";
import { settle } from "../workplace.ts";
import {
  type BadgeState,
  badgeStates,
  customers,
  problemStates,
  suggestionOf,
  ticketOf,
} from "./badge-states.ts";
import { around, type Camera, type Part, type Theme, themes } from "./camera.ts";
import { keep } from "./popup-states.ts";

const names = [
  "rows",
  "rows-by-name",
  "rows-hover",
  ...badgeStates.flatMap(({ name }) => [`header-${name}`, `panel-${name}`]),
  "header-wide",
  "header-tight",
  "header-waiting",
  "header-identifying",
  "panel-after-create",
  ...problemStates.map(({ name }) => name),
  "notice-not-added",
  "notice-layout",
  "notice-report",
  "notice-reload",
  "notice-shortcut",
  "notice-discreet",
] as const;

/** The inbox of the Business Suite: rows, header, panel, and the notices in the corner. */
export const inboxPart: Part<Scene> = {
  names,
  async take(scene, camera) {
    if (names.every((name) => !camera.wants(name))) return;
    // Nothing by rule: every state is as it is put.
    await settle(scene, { messages: false });
    const own = await scene.driver.openOwn("privacy.html");
    for (const theme of themes) {
      // What was opened was judged by the rules since.
      await putStates(own);
      await takeTheme(scene, camera, own, theme);
    }
    // The extension takes its own page with it; what is left open ends with the browser.
    await takeReload(scene, camera, own);
  },
};

const stateAt = (at: number): BadgeState | undefined => badgeStates[at];
const put = (own: Page, state: BadgeState, customerId: string): Promise<unknown> =>
  keep(own, { [mirrorKeyOf(keyOf(shop.id, customerId))]: { ...state.badge, at: Date.now() - 3 * 60_000 } });

/** Gives each customer a state of their own: in what content scripts read, and the tickets in the database. */
async function putStates(own: Page): Promise<void> {
  const portalId = await own.evaluate(async () => {
    const api: { runtime: { sendMessage(message: object): Promise<{ value: { portalId: string } }> } } =
      Reflect.get(globalThis, "browser") ?? Reflect.get(globalThis, "chrome");
    const { value } = await api.runtime.sendMessage({ protocol: "page-tickets", name: "session" });
    return value.portalId;
  });
  const tickets: Ticket[] = [];
  const suggested: LoggedDecision[] = [];
  for (const [at, customer] of customers.entries()) {
    const state = stateAt(at);
    if (state === undefined) continue;
    await put(own, state, customer.id);
    // As if other words of the customer were suggested: what the rules see here takes nothing back.
    if (state.badge.state === "suggested") suggested.push(suggestionOf(customer, portalId));
    if (state.badge.state === "created")
      tickets.push(ticketOf(customer, portalId, state.badge.ticket, state.ticket ?? {}));
  }
  await own.evaluate(
    async (values: readonly object[], lines: readonly LoggedDecision[]) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open("page-tickets");
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      const tx = db.transaction(["tickets", "decisions", "values"], "readwrite");
      const reading = tx.objectStore("values").get("settings");
      reading.onsuccess = () => {
        const settingsVersion: number = reading.result.revision;
        for (const line of lines)
          tx.objectStore("decisions").put({
            ...line,
            id: `${line.id}@${settingsVersion}:creation:suggest`,
            settingsVersion,
          });
      };
      for (const value of values) tx.objectStore("tickets").put(value);
      await new Promise((resolve) => {
        tx.oncomplete = resolve;
      });
      db.close();
    },
    tickets,
    suggested,
  );
}

async function takeTheme(scene: Scene, camera: Camera, own: Page, theme: Theme): Promise<void> {
  const { language } = camera;
  const words = badgeWords(language);
  const address = { rows: "b", detail: "a", lang: language, theme } as const;
  const list = [
    ...badgeStates.flatMap(({ name }) => [`header-${name}`, `panel-${name}`]),
    ...problemStates.map(({ name }) => name),
  ];
  if (
    ["rows", "rows-hover", "header-wide", "header-tight", ...list].some((name) => camera.wants(name, theme))
  ) {
    const inbox = await openInbox(scene, address);
    await untilScreen(inbox, "the rows' states", ({ rows }) =>
      rows.flat().some(({ state }) => state === "refused"),
    );
    await camera.attempt("rows", async () => {
      await camera.take(inbox, "rows", theme);
      await inbox.setViewport({ width: 1280, height: 1500 });
      await camera.take(inbox, "rows", theme, { more: "tall" });
      await inbox.setViewport({ width: 1280, height: 800 });
    });
    await camera.attempt("rows-hover", async () => {
      const row = await rowOf(inbox, customers[1]?.id ?? "");
      await row.hover();
      const box = await row.boundingBox();
      if (box === null) throw new Error("the row is not on screen");
      await camera.take(inbox, "rows-hover", theme, {
        clip: { x: box.x, y: Math.max(0, box.y - box.height), width: box.width + 40, height: 3 * box.height },
      });
    });
    for (const [at, { name, badge }] of badgeStates.entries()) {
      const customer = customers[at];
      if (
        customer === undefined ||
        ![`header-${name}`, `panel-${name}`].some((each) => camera.wants(each, theme))
      )
        continue;
      await camera.attempt(camera.wants(`header-${name}`) ? `header-${name}` : `panel-${name}`, async () => {
        await openRow(inbox, customer.id);
        const key = keyOf(shop.id, customer.id);
        await untilScreen(
          inbox,
          name,
          (seen) => openBadge(seen)?.key === key && openBadge(seen)?.state === badge.state,
        );
        await takeHeader(inbox, camera, `header-${name}`, theme);
        if (!camera.wants(`panel-${name}`, theme)) return;
        await takePanel(inbox, camera, `panel-${name}`, theme);
      });
    }
    await camera.attempt("header-wide", async () => {
      await openRow(inbox, customers[12]?.id ?? "");
      for (const width of [1920, 1024]) {
        await inbox.setViewport({ width, height: 800 });
        await camera.take(inbox, width === 1920 ? "header-wide" : "header-tight", theme);
      }
      await inbox.setViewport({ width: 1280, height: 800 });
    });
    await takeProblems(inbox, own, camera, theme);
    await inbox.close();
  }
  await camera.attempt("rows-by-name", async () => {
    const inbox = await openInbox(scene, { ...address, rows: "a" });
    // Rows without any id are known by their name once the conversation was opened; under the mouse Facebook's own
    // buttons take the badge's place.
    await openRow(inbox, customers[badgeStates.findIndex(({ name }) => name === "new")]?.id ?? "");
    await inbox.mouse.move(640, 60);
    await untilScreen(inbox, "rows by name", ({ rows }) =>
      rows.flat().some(({ state }) => state === "created"),
    );
    await camera.take(inbox, "rows-by-name", theme);
    await inbox.close();
  });
  await camera.attempt("header-waiting", async () => {
    const inbox = await openInbox(scene, { ...address, b4: true });
    await openRow(inbox, people.a.id);
    await inbox.waitForFunction(
      (sentence: string) =>
        [...document.querySelectorAll("page-ticket")].some(({ shadowRoot }) =>
          shadowRoot?.textContent?.includes(sentence),
        ),
      { polling: 100, timeout: 20_000 },
      words.waits,
    );
    await takeHeader(inbox, camera, "header-identifying", theme);
    await inbox.waitForFunction(
      (sentence: string) =>
        [...document.querySelectorAll("page-ticket")].some(({ shadowRoot }) =>
          shadowRoot?.textContent?.includes(sentence),
        ),
      { polling: 100, timeout: 30_000 },
      words.waitsLong,
    );
    await takeHeader(inbox, camera, "header-waiting", theme);
    await inbox.close();
  });
  await camera.attempt("notice-not-added", async () => {
    const inbox = await openInbox(scene, { ...address, pageId: cafe.id });
    await inbox.waitForSelector("page-ticket-notice");
    await camera.take(inbox, "notice-not-added", theme);
    await inbox.close();
  });
  if (camera.wants("notice-layout", theme) || camera.wants("notice-report", theme)) {
    const inbox = await openInbox(scene, { ...address, b24: true });
    await inbox.waitForSelector("page-ticket-notice >>> button", { timeout: 20_000 });
    await camera.take(inbox, "notice-layout", theme);
    await (await inbox.waitForSelector("page-ticket-notice >>> button"))?.click();
    await inbox.waitForSelector("page-ticket-notice >>> textarea");
    await camera.take(inbox, "notice-report", theme);
    await inbox.close();
  }
  await camera.attempt("notice-shortcut", async () => {
    const inbox = await openInbox(scene, address);
    await inbox.waitForSelector("page-ticket.page-ticket-row");
    await scene.driver.shortcut("G", "create-ticket");
    await inbox.waitForSelector("page-ticket-notice");
    await camera.take(inbox, "notice-shortcut", theme);
    await inbox.close();
  });
  await camera.attempt("notice-discreet", async () => {
    await keep(own, { discreet: true });
    const inbox = await openInbox(scene, { ...address, itemId: people.a.id });
    await inbox.waitForSelector(".page-ticket-stays");
    await inbox.waitForFunction(
      (sentence: string) =>
        document.querySelector(".page-ticket-stays")?.shadowRoot?.textContent?.includes(sentence),
      { polling: 50 },
      discreetWords(language).badgesHidden,
    );
    await camera.take(inbox, "notice-discreet", theme);
    await inbox.close();
    await keep(own, { discreet: false });
  });
  await camera.attempt("panel-after-create", async () => {
    const inbox = await openInbox(scene, address);
    await openRow(inbox, customers[theme === "light" ? 14 : 15]?.id ?? "");
    await (await openButton(inbox, words.create)).click();
    await untilScreen(inbox, "created", (seen) => openBadge(seen)?.state === "created");
    await takePanel(inbox, camera, "panel-after-create", theme, true);
    await inbox.close();
  });
}

/** Each problem that a badge may carry, in the panel of one customer. */
async function takeProblems(inbox: Page, own: Page, camera: Camera, theme: Theme): Promise<void> {
  const wanted = problemStates.filter(({ name }) => camera.wants(name, theme));
  const customer = customers[13];
  if (wanted.length === 0 || customer === undefined) return;
  await openRow(inbox, customer.id);
  const key = keyOf(shop.id, customer.id);
  for (const [at, state] of wanted.entries())
    await camera.attempt(state.name, async () => {
      await put(own, state, customer.id);
      await untilScreen(
        inbox,
        state.name,
        (seen) => openBadge(seen)?.key === key && openBadge(seen)?.state === state.badge.state,
      );
      if (at === 0) await (await openButton(inbox, badgeWords(camera.language).details)).click();
      const code = state.badge.problem?.code ?? "internal";
      const sentence = problemWords(camera.language, code).sentence;
      await inbox.waitForFunction(
        (text: string) =>
          [...document.querySelectorAll("page-ticket")].some(({ shadowRoot }) =>
            shadowRoot?.querySelector(".panel .problem")?.textContent?.includes(text),
          ),
        { polling: 50 },
        sentence,
      );
      await camera.take(inbox, state.name, theme, { clip: await panelPlace(inbox) });
    });
  await inbox.keyboard.press("Escape");
}

async function hosts(page: Page, selector: string): Promise<ElementHandle<Element>[]> {
  return page.$$(selector);
}

async function takeHeader(page: Page, camera: Camera, name: string, theme: Theme): Promise<void> {
  const [host] = await hosts(page, "page-ticket.page-ticket-header");
  if (host === undefined) throw new Error("no badge in the header");
  const box = await host.boundingBox();
  const view = page.viewport();
  if (box === null || view === null) throw new Error("the header's badge is not on screen");
  const left = Math.max(0, box.x - 380);
  await camera.take(page, name, theme, {
    clip: {
      x: left,
      y: Math.max(0, box.y - 50),
      width: Math.min(view.width, box.x + box.width + 120) - left,
      height: 130,
    },
  });
}

/** The badge's bar and its open panel. */
async function panelPlace(page: Page) {
  const parts = [
    ...(await hosts(page, "page-ticket.page-ticket-header")),
    ...(await hosts(page, "page-ticket >>> .panel")),
  ];
  return around(page, parts, 24);
}

async function takePanel(
  page: Page,
  camera: Camera,
  name: string,
  theme: Theme,
  whole = false,
): Promise<void> {
  const words = badgeWords(camera.language);
  await (await openButton(page, words.details)).click();
  const panel = await page.waitForSelector("page-ticket >>> .panel");
  await until("what is known is there", async () => {
    const text = await panel?.evaluate((element) => element.textContent);
    return text !== undefined && text !== null && !text.includes(words.loading);
  });
  await camera.take(page, name, theme, whole ? {} : { clip: await panelPlace(page) });
  await page.keyboard.press("Escape");
  await page.waitForFunction(
    () =>
      [...document.querySelectorAll("page-ticket")].every(
        ({ shadowRoot }) => shadowRoot?.querySelector(".panel") == null,
      ),
    { polling: 50 },
  );
}

async function rowOf(page: Page, threadId: string): Promise<ElementHandle<Element>> {
  const seen = await look(page);
  const at = seen.truth.rows.findIndex(({ actualThreadId }) => actualThreadId === threadId);
  const row = await page.evaluateHandle((place: number) => window.__stage.rowNodes()[place] ?? null, at);
  if (!(row instanceof ElementHandle)) throw new Error(`There is no row of ${threadId}.`);
  return row;
}

/** What an older version leaves in an open tab once a newer one has taken its place. It ends the browser's session: last. */
async function takeReload(scene: Scene, camera: Camera, own: Page): Promise<void> {
  const { driver } = scene;
  if (driver.name === "firefox") return;
  await camera.attempt("notice-reload", async () => {
    const open: { theme: Theme; inbox: Page }[] = [];
    for (const theme of themes) {
      const inbox = await openInbox(scene, { rows: "b", detail: "a", lang: camera.language, theme });
      await openRow(inbox, customers[16]?.id ?? "");
      await openButton(inbox, badgeWords(camera.language).create);
      open.push({ theme, inbox });
    }
    // A reload closes the extension's own tabs and with that brings some other tab to the front, at a moment of its own:
    // a tab behind draws nothing, and a press in it would wait forever. So there is none to close.
    await own.close();
    await reload(driver);
    for (const { theme, inbox } of open) {
      await inbox.bringToFront();
      await until("the tab is in front", () => inbox.evaluate(() => document.visibilityState === "visible"));
      await (await openButton(inbox, badgeWords(camera.language).create)).click();
      await inbox.waitForSelector("page-ticket-notice");
      await camera.take(inbox, "notice-reload", theme);
      await inbox.close();
    }
  });
}

/** Starts the extension anew through its worker, and waits until what was there has gone: its pages are refused then. */
async function reload({ browser, origin }: Driver): Promise<void> {
  const target = await browser.waitForTarget((each) => each.type() === "service_worker");
  const worker = await target.worker();
  if (worker === null) throw new Error("there is no worker to start anew");
  await worker.evaluate("setTimeout(() => chrome.runtime.reload())");
  const page = await browser.newPage();
  await until("the extension has gone", () =>
    page.goto(`${origin}/privacy.html`).then(
      () => false,
      () => true,
    ),
  );
  await page.close();
}
