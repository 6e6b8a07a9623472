import type { Page } from "puppeteer-core";
import { checkPanelWords } from "../../../lib/language/check-panel.ts";
import { shortcutWords } from "../../../lib/language/shortcuts.ts";
import { shop } from "../../stage/facebook/people.ts";
import { fill, press, sees } from "../driver/control.ts";
import { checks } from "./check-samples.ts";
import type { OwnState } from "./own-page.ts";
import { fails, says } from "./played.ts";
import { keep } from "./popup-states.ts";
import { queueStates } from "./queue-states.ts";
import { choosing, expired, longPages, longSession, page, settings } from "./samples.ts";
import { locked, signedOut } from "./standings.ts";
import { transferStates } from "./transfer-states.ts";
import { decisions, everyWork, revisions, work } from "./work-samples.ts";

const at = (section: string): string => `options.html#${section}`;
const OPEN = at(`pages/${shop.id}`);
const unfold = async (tab: Page, selector: string): Promise<void> => {
  const summary = await tab.waitForSelector(`${selector} > summary`);
  await summary?.evaluate((each) => each instanceof HTMLElement && each.click());
};
const checked = (of: keyof typeof checks) => ({ checks: says([checks[of]()]) });

const pages: readonly OwnState[] = [
  { name: "options-loading", path: "options.html", played: { session: "later", settings: "later" } },
  { name: "options-pages-empty", path: at("pages"), played: { settings: says(settings([], [])) } },
  { name: "options-pages-choose", path: at("pages"), played: { settings: says(settings({ pages: 3 })) } },
  { name: "options-pages-fifty", path: OPEN, played: { settings: says(settings({ pages: 50 })) } },
  { name: "options-pages-long", path: OPEN, played: { settings: says(settings(longPages())) } },
  {
    name: "options-pages-failing",
    path: at("pages"),
    played: { settings: fails("storage-failed", "UnknownError") },
  },
  {
    name: "options-pages-damaged",
    path: at("pages"),
    played: { settings: fails("storage-corrupt", "pages[0].creation") },
  },
  { name: "options-page", path: OPEN, played: { ...checked("well") } },
  { name: "options-page-locked", path: OPEN, played: locked },
  {
    name: "options-page-nothing",
    path: OPEN,
    played: { settings: says(settings([page(0, { postsAndComments: "nothing", queueId: null })])) },
  },
  {
    name: "options-page-both-off",
    path: OPEN,
    played: { settings: says(settings([page(0, { visitorPosts: false, commentsWithKeywords: false })])) },
  },
  {
    name: "options-page-no-keywords",
    path: OPEN,
    played: { settings: says(settings([page(0, { keywords: [], creation: "automatic" })])) },
  },
  {
    name: "options-page-asks-empty",
    path: OPEN,
    act: async (tab, words) => {
      await fill(tab, words.form.labels.keywords, "");
      await sees(tab, words.form.confirmEmpty.title);
    },
  },
  {
    name: "options-page-invalid",
    path: OPEN,
    act: async (tab, words) => {
      await fill(tab, words.form.labels.username, "cửa hàng");
      await sees(tab, words.form.invalid.username);
    },
  },
  {
    name: "options-page-unsaved",
    path: OPEN,
    played: { rehearsalCounts: says({ chosen: 14, all: 60 }) },
    act: async (tab, words) => {
      await press(tab, words.form.labels.everything);
      await sees(tab, words.rehearsal.savesSoon);
      await press(tab, words.rehearsal.tryOnly);
    },
  },
  {
    name: "options-page-undoable",
    path: OPEN,
    played: { savePage: says(page(0, { postsAndComments: "everything" })) },
    act: async (tab, words) => {
      await press(tab, words.form.labels.everything);
      await sees(tab, words.rehearsal.savesSoon);
      await press(tab, words.rehearsal.save);
      await sees(tab, words.rehearsal.undoAfter);
    },
  },
  {
    name: "options-page-save-failed",
    path: OPEN,
    played: { savePage: fails("storage-full") },
    act: async (tab, words) => {
      await press(tab, words.form.labels.emailNotification);
      await tab.waitForSelector(".save-failed");
    },
  },
  {
    name: "options-coach",
    path: OPEN,
    played: {
      settings: says(
        settings([page(0, { keywords: ["gia", "giá", "đ", "ship*", "!!!"], matchMarksExactly: true })]),
      ),
      rehearsalCounts: says({ chosen: 3, all: 9 }),
      rehearsalTexts: says([
        "giá bao nhiêu shop",
        "gia bn ạ",
        "hàng giả à",
        "ship về Đà Nẵng",
        "gia đình mình đặt 2 cái",
      ]),
    },
    act: async (tab) => {
      await unfold(tab, ".coach");
      await tab.waitForSelector(".coach-list li");
    },
  },
  {
    name: "options-check-bad",
    path: OPEN,
    played: checked("bad"),
    act: (tab) => unfold(tab, ".check-history"),
  },
  { name: "options-check-guide", path: OPEN, played: checked("guide") },
  {
    name: "options-check-failing",
    path: OPEN,
    played: { checks: fails("storage-blocked") },
  },
  {
    name: "options-copy",
    path: OPEN,
    played: {
      settings: says(
        settings([
          page(0),
          page(1, { keywords: ["bàn", "giờ mở cửa"], reopenWithinHours: 72 }),
          ...longPages().slice(2),
        ]),
      ),
    },
    act: async (tab) => {
      await unfold(tab, ".copy");
      for (const box of await tab.$$(".copy-targets input")) await box.click();
    },
  },
  {
    name: "options-copy-same",
    path: OPEN,
    played: { settings: says(settings([page(0), page(1)])) },
    act: async (tab) => {
      await unfold(tab, ".copy");
      await (await tab.$(".copy-targets input"))?.click();
    },
  },
];

const work1 = everyWork();
const refused = work1.slice(1, 2);
const works: readonly OwnState[] = [
  { name: "options-work-empty", path: at("work") },
  {
    name: "options-work",
    path: at("work"),
    played: { workList: says({ groups: work1, damaged: 0, pausedUntil: null }) },
  },
  {
    name: "options-work-trouble",
    path: at("work"),
    played: {
      workList: says({
        groups: [
          {
            state: "waiting",
            total: 1,
            items: [work(6, "waiting", { nextAt: Date.now() + 120_000 }, "rate-limited")],
          },
        ],
        damaged: 2,
        pausedUntil: Date.now() + 60_000,
      }),
      retryWork: fails("under-way"),
    },
    act: async (tab, words) => {
      await press(tab, `${words.work.retryOf("")}…`);
      await tab.waitForSelector(".work-row .notice");
    },
  },
  {
    name: "options-work-full",
    path: at("work"),
    played: {
      workList: says({ groups: work1.slice(0, 1), damaged: 0, pausedUntil: null }),
      discardWork: fails("storage-full"),
    },
    act: async (tab, words) => {
      await press(tab, `${words.work.discardOf("")}…`);
      await press(tab, words.work.discardAnyway);
      await tab.waitForSelector('.work-row [role="alert"]');
    },
  },
  { name: "options-work-failing", path: at("work"), played: { workList: fails("storage-blocked") } },
  {
    name: "options-work-mine",
    path: at("work"),
    act: (tab, words) => press(tab, words.work.onlyMine),
  },
  {
    name: "options-work-ask",
    path: at("work"),
    played: { workList: says({ groups: work1.slice(0, 1), damaged: 0, pausedUntil: null }) },
    act: async (tab, words) => {
      await press(tab, `${words.work.discardOf("")}…`);
      await unfold(tab, ".work-facts");
    },
  },
  {
    name: "options-work-undo",
    path: at("work"),
    played: {
      workList: [
        says({ groups: refused, damaged: 0, pausedUntil: null }),
        says({
          groups: refused.map(({ items, ...group }) => ({
            ...group,
            total: group.total - 1,
            items: items.slice(1),
          })),
          damaged: 0,
          pausedUntil: null,
        }),
      ],
      discardWork: says(undefined),
    },
    act: async (tab, words) => {
      await press(tab, `${words.work.discardOf("")}…`);
      await sees(tab, words.pages.undo);
    },
  },
];

const rest: readonly OwnState[] = [
  { name: "options-log-empty", path: at("log") },
  {
    name: "options-log",
    path: at("log"),
    played: {
      decisions: says(decisions(12)),
      settingsHistory: says(revisions()),
      settings: says(settings({ pages: 2 })),
    },
    act: async (tab) => {
      await tab.waitForSelector(".log-about summary");
      for (const summary of (await tab.$$(".log-about summary")).slice(0, 2)) await summary.click();
    },
  },
  {
    name: "options-log-none",
    path: at("log"),
    played: { decisions: says(decisions(12)), settingsHistory: says(revisions()) },
    act: async (tab, words) => {
      await fill(tab, words.log.search, "không có trong nhật ký");
      await sees(tab, words.log.noMatch);
    },
  },
  {
    name: "options-log-clear",
    path: at("log"),
    played: { decisions: says(decisions(4)), settingsHistory: says([]) },
    act: (tab, words) => press(tab, words.log.clear),
  },
  {
    name: "options-log-full",
    path: at("log"),
    played: {
      decisions: says(decisions(4)),
      settingsHistory: says([]),
      clearDecisions: says(undefined),
      restoreDecisions: fails("storage-full"),
    },
    act: async (tab, words) => {
      await press(tab, words.log.clear);
      await press(tab, words.log.confirm.yes);
      await press(tab, words.pages.undo);
      await tab.waitForSelector('[role="alert"]');
    },
  },
  {
    name: "options-log-failing",
    path: at("log"),
    played: { decisions: fails("storage-blocked"), settingsHistory: says([]) },
  },
  {
    name: "options-fields",
    path: at("fields"),
    played: {
      fields: says([
        { key: "page-tickets-email", name: "Gửi email cho Agent", present: true },
        { key: "page-tickets-page", name: "Trang Facebook", present: false },
        { key: "page-tickets-reference", name: "Mã tham chiếu", present: null },
      ]),
    },
  },
  {
    name: "options-fields-failing",
    path: at("fields"),
    played: { fields: fails("server-error", "HTTP 502") },
  },
  { name: "options-connection", path: at("connection") },
  { name: "options-connection-long", path: at("connection"), played: { session: says(longSession) } },
  { name: "options-connection-signed-out", path: at("connection"), played: signedOut },
  { name: "options-connection-expired", path: at("connection"), played: { session: says(expired) } },
  { name: "options-connection-portals", path: at("connection"), played: { session: says(choosing) } },
  { name: "options-connection-locked", path: at("connection"), played: locked },
  {
    name: "options-connection-invalid",
    path: at("connection"),
    act: async (tab, words, language) => {
      await fill(tab, words.session.baseUrl, "http://stringeex.example");
      await fill(tab, words.options.connection.ticketUrl, "https://portal/ticket");
      await fill(tab, checkPanelWords(language).settings.days, "900");
    },
  },
  { name: "options-about", path: at("about") },
  { name: "options-about-never", path: at("about"), played: signedOut },
  {
    name: "options-about-withdrawn",
    path: at("about"),
    played: {
      consent: says({
        version: 1,
        at: Date.UTC(2026, 10, 1),
        how: "sign-in",
        withdrawnAt: Date.UTC(2026, 10, 9, 3),
      }),
    },
  },
  {
    name: "options-shortcuts",
    path: at("overview"),
    window: true,
    act: async (tab, _, language) => {
      await tab.keyboard.type("?");
      await sees(tab, shortcutWords(language).commands["create-ticket"]);
    },
  },
  {
    name: "options-discreet",
    path: at("work"),
    played: { workList: says({ groups: work1, damaged: 0, pausedUntil: null }) },
    act: async (tab, _, language) => {
      await keep(tab, { discreet: true });
      await sees(tab, shortcutWords(language).discreetOn);
    },
    after: (tab) => keep(tab, { discreet: false }),
  },
  {
    name: "options-discreet-log",
    path: at("log"),
    played: { decisions: says(decisions(6)), settingsHistory: says(revisions()) },
    act: async (tab, _, language) => {
      await keep(tab, { discreet: true });
      await sees(tab, shortcutWords(language).discreetOn);
    },
    after: (tab) => keep(tab, { discreet: false }),
  },
];

export const optionsStates: readonly OwnState[] = [
  ...pages,
  ...queueStates,
  ...works,
  ...transferStates,
  ...rest,
];
