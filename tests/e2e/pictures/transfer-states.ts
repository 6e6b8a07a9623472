import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { PageSettings, Settings } from "../../../lib/domain/settings.ts";
import type { PanelWords } from "../../../lib/language/panel.ts";
import { control, press, sees } from "../driver/control.ts";
import type { OwnState } from "./own-page.ts";
import { fails, says } from "./played.ts";
import { LONG_QUEUE, longPages, page, queue, settings } from "./samples.ts";

const path = "options.html#transfer";
const FILE = "cai-dat-fanpage-2026-11-22.json";

/** Chooses a file whose words do not matter: what becomes of it is played. */
async function chooseFile(tab: Page, label: string, ...words: readonly string[]): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), "page-tickets-picture-"));
  try {
    const file = join(directory, FILE);
    writeFileSync(file, "{}");
    const input = await (await control(tab, label)).toElement("input");
    await input.uploadFile(file);
    await sees(tab, ...words);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The same with its changes asked to be seen first. */
async function askFirst(tab: Page, words: PanelWords): Promise<void> {
  await press(tab, words.importing.first);
  await chooseFile(tab, words.options.transfer.import, words.importing.title(FILE));
}

/** @param wanted what is in the file, where the organisation has locked some of it otherwise */
const answer = (before: Settings, after: Settings, wanted = after, done = false) =>
  says({ done, at: Date.UTC(2026, 10, 22, 6), revision: 7, before, after, wanted });
/** What would also be otherwise, were the page at `bend` not locked. */
const bent = ({ pages, ...rest }: Settings, bend = 0): Settings => ({
  ...rest,
  pages: pages.map((each, at) => (at === bend ? { ...each, messages: !each.messages } : each)),
});

/** The same pages with something else in each of them. */
const turned = (pages: readonly PageSettings[]): PageSettings[] =>
  pages.map((each, at) => ({
    ...each,
    messages: !each.messages,
    ...(at % 2 === 0 ? { creation: "automatic", keywords: ["giá", "còn hàng", "đặt bàn"] } : {}),
    ...(at % 3 === 0 ? { reopenWithinHours: null, queueId: "q2" } : {}),
  }));

const sales = queue({ id: "q2", name: "Bán hàng", agents: [] });
const standing = settings([page(0), page(1, { active: false }), page(2)]);
const wanted = settings(
  [...turned([page(0)]), page(1, { active: false, keywords: [] }), page(3, { creation: "automatic" })],
  [queue({ name: LONG_QUEUE }), sales],
);
const question: Pick<OwnState, "path" | "act"> = {
  path,
  act: askFirst,
};

export const transferStates: readonly OwnState[] = [
  { name: "options-transfer", path },
  {
    name: "options-transfer-reading",
    path,
    played: { importSettings: "later" },
    act: (tab, words) => chooseFile(tab, words.options.transfer.import, words.importing.reading),
  },
  {
    name: "options-transfer-changes",
    ...question,
    played: { importSettings: answer(standing, wanted), settings: says(standing) },
  },
  {
    name: "options-transfer-locked",
    ...question,
    played: {
      importSettings: answer(standing, settings([page(0), page(1)]), bent(settings([page(0), page(1)], []))),
      settings: says(standing),
    },
  },
  {
    name: "options-transfer-fifty",
    ...question,
    played: {
      importSettings: answer(settings({ pages: 50 }), {
        ...settings(turned(settings({ pages: 50 }).pages)),
        queues: [queue(), sales],
      }),
    },
  },
  {
    name: "options-transfer-long",
    ...question,
    played: {
      importSettings: answer(settings(longPages()), settings(turned(longPages()), [queue(), sales])),
    },
  },
  {
    name: "options-transfer-moved",
    path,
    played: { importSettings: answer(standing, wanted) },
    act: async (tab, words) => {
      await askFirst(tab, words);
      await press(tab, words.importing.apply);
      await sees(tab, words.importing.moved);
    },
  },
  {
    name: "options-transfer-full",
    path,
    played: { importSettings: [answer(standing, wanted), fails("storage-full")] },
    act: async (tab, words) => {
      await askFirst(tab, words);
      await press(tab, words.importing.apply);
      await tab.waitForSelector('.difference [role="alert"]');
    },
  },
  {
    name: "options-transfer-importing",
    path,
    played: { importSettings: [answer(standing, wanted), "later"] },
    act: async (tab, words) => {
      await askFirst(tab, words);
      await press(tab, words.importing.apply);
      await sees(tab, words.importing.applying);
    },
  },
  {
    name: "options-transfer-same",
    path,
    played: { importSettings: answer(standing, standing) },
    act: (tab, words) => chooseFile(tab, words.options.transfer.import, words.importing.same(FILE)),
  },
  {
    name: "options-transfer-same-locked",
    path,
    played: { importSettings: answer(standing, standing, bent(standing)) },
    act: (tab, words) =>
      chooseFile(tab, words.options.transfer.import, words.importing.sameButKept(FILE, page(0).name)),
  },
  {
    name: "options-transfer-left",
    ...question,
    played: { importSettings: answer(standing, wanted) },
    act: async (tab, words) => {
      await askFirst(tab, words);
      await press(tab, words.importing.leave);
      await sees(tab, words.importing.left);
    },
  },
  {
    name: "options-transfer-done",
    path,
    played: { importSettings: answer(standing, wanted, bent(wanted, 2), true) },
    act: (tab, words) =>
      chooseFile(tab, words.options.transfer.import, words.options.transfer.imported(3, 2)),
  },
  {
    name: "options-transfer-undone",
    path,
    played: {
      importSettings: [answer(standing, wanted, wanted, true), answer(wanted, standing, standing, true)],
    },
    act: async (tab, words) => {
      await chooseFile(tab, words.options.transfer.import, words.options.transfer.imported(3, 2));
      await press(tab, words.pages.undo);
      await sees(tab, words.undone.import);
    },
  },
  {
    name: "options-transfer-undo-moved",
    path,
    played: { importSettings: [answer(standing, wanted, wanted, true), answer(wanted, standing)] },
    act: async (tab, words) => {
      await chooseFile(tab, words.options.transfer.import, words.options.transfer.imported(3, 2));
      await press(tab, words.pages.undo);
      await sees(tab, words.importing.undoTitle);
    },
  },
  {
    name: "options-transfer-damaged",
    path,
    played: {
      settings: fails("storage-corrupt", "pages[0].creation"),
      importSettings: fails("storage-corrupt", "pages[0].creation"),
    },
    act: (tab, words) => chooseFile(tab, words.options.transfer.import, words.options.transfer.refused(FILE)),
  },
  {
    name: "options-transfer-refused",
    path,
    played: { importSettings: fails("import-invalid", "pages[0].postsAndComments") },
    act: (tab, words) => chooseFile(tab, words.options.transfer.import, "pages[0].postsAndComments"),
  },
  {
    name: "options-delete-asks",
    path,
    act: (tab, words) => press(tab, words.work.data.remove),
  },
  {
    name: "options-delete-done",
    path,
    played: { deleteEverything: says(undefined) },
    act: async (tab, words) => {
      await press(tab, words.work.data.remove);
      await press(tab, words.work.data.confirm);
      await sees(tab, words.work.data.removed);
    },
  },
];
