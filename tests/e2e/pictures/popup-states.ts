import type { Page } from "puppeteer-core";
import { shortcutWords } from "../../../lib/language/shortcuts.ts";
import { shop } from "../../stage/facebook/people.ts";
import { fill, press, sees } from "../driver/control.ts";
import { checks } from "./check-samples.ts";
import type { OwnState } from "./own-page.ts";
import { fails, says } from "./played.ts";
import { choosing, expired, longPages, longSession, page, queue, settings } from "./samples.ts";

const path = "popup.html";
const signedOut = {
  session: says({ state: "signed-out" as const }),
  settings: says(settings([], [])),
  consent: says(null),
};

/** Signs in, with whatever is answered. */
async function signsIn(tab: Page, language: "vi" | "en"): Promise<void> {
  await fill(tab, "Email", "lan.nguyen@cuahangmau.example");
  await fill(tab, language === "vi" ? "Mật khẩu" : "Password", "khong-nho-ro");
  await press(tab, language === "vi" ? "Đăng nhập" : "Sign in");
  await tab.waitForSelector('[role="alert"]', { visible: true });
}

const open = async (tab: Page, id: string = shop.id): Promise<void> => {
  await (await tab.waitForSelector(`[data-page="${id}"]`))?.click();
  await tab.waitForSelector(".editor");
};

const removePage: NonNullable<OwnState["act"]> = async (tab, words) => {
  await open(tab);
  await press(tab, words.pages.remove);
  await sees(tab, words.pages.undo);
};

/** What all tabs of the extension read beside the worker. */
export const keep = (tab: Page, values: Record<string, unknown>): Promise<unknown> =>
  tab.evaluate((kept: Record<string, unknown>) => {
    const api: { storage: { local: { set(values: object): Promise<void> } } } =
      Reflect.get(globalThis, "browser") ?? Reflect.get(globalThis, "chrome");
    return api.storage.local.set(kept).then(() => true);
  }, values);

const checked = (of: keyof typeof checks) => ({ checks: says([checks[of]()]) });

export const popupStates: readonly OwnState[] = [
  { name: "popup-loading", path, played: { session: "later", settings: "later", work: "later" } },
  { name: "popup-signed-out", path, played: signedOut },
  {
    name: "popup-sign-in-more",
    path,
    played: signedOut,
    act: (tab, words) => press(tab, words.session.more),
  },
  {
    name: "popup-sign-in-empty",
    path,
    played: signedOut,
    act: (tab, words) => press(tab, words.session.signIn),
  },
  {
    name: "popup-sign-in-error",
    path,
    played: { ...signedOut, signIn: fails("wrong-credentials") },
    act: (tab, _, language) => signsIn(tab, language),
  },
  {
    name: "popup-sign-in-captcha",
    path,
    played: { ...signedOut, signIn: fails("extra-proof-needed") },
    act: (tab, _, language) => signsIn(tab, language),
  },
  {
    name: "popup-sign-in-server",
    path,
    played: { ...signedOut, signIn: fails("unreadable-answer", "HTTP 200 text/html") },
    act: (tab, _, language) => signsIn(tab, language),
  },
  {
    name: "popup-offline",
    path,
    played: { ...signedOut, signIn: fails("offline") },
    act: (tab, _, language) => signsIn(tab, language),
  },
  { name: "popup-portals", path, played: { ...signedOut, session: says(choosing) } },
  { name: "popup-local", path, played: { session: says({ state: "local" }), consent: says(null) } },
  {
    name: "popup-local-connect",
    path,
    played: { session: says({ state: "local" }), consent: says(null) },
    act: (tab, words) => press(tab, words.local.connect),
  },
  { name: "popup-no-page", path, played: { settings: says(settings([], [])) } },
  {
    name: "popup-add-page",
    path,
    played: { settings: says(settings([], [])) },
    act: async (tab, words) => {
      await fill(tab, words.pages.typed, "https://www.facebook.com/cuahangmau.demo");
      await press(tab, words.pages.add);
    },
  },
  {
    name: "popup-add-page-wrong",
    path,
    played: { settings: says(settings([], [])) },
    act: async (tab, words) => {
      await fill(tab, words.pages.typed, "cửa hàng của tôi");
      await press(tab, words.pages.add);
    },
  },
  { name: "popup-one-page", path },
  { name: "popup-three-pages", path, played: { settings: says(settings({ pages: 3 })) } },
  { name: "popup-fifty-pages", path, played: { settings: says(settings({ pages: 50 })) } },
  {
    name: "popup-long-names",
    path,
    played: { settings: says(settings(longPages())), session: says(longSession) },
  },
  {
    name: "popup-expired",
    path,
    played: { session: says(expired), work: says({ waiting: 12, needsPerson: 0 }) },
  },
  { name: "popup-waiting", path, played: { work: says({ waiting: 3, needsPerson: 0 }) } },
  { name: "popup-uncertain", path, played: { work: says({ waiting: 3, needsPerson: 2 }) } },
  {
    name: "popup-undo",
    path,
    played: { settings: says(settings({ pages: 2 })), removePage: says(undefined) },
    act: removePage,
  },
  {
    name: "popup-undo-long",
    path,
    played: { settings: says(settings(longPages())), removePage: says(undefined) },
    act: removePage,
  },
  {
    name: "popup-storage",
    path,
    played: { settings: fails("storage-failed", "UnknownError: Internal error") },
  },
  {
    name: "popup-storage-damaged",
    path,
    played: { settings: fails("storage-corrupt", "pages[0].creation") },
  },
  { name: "popup-storage-newer", path, played: { settings: fails("storage-newer") } },
  {
    name: "popup-policy-refused",
    path,
    played: {
      policy: says({ state: "refused", problem: fails("policy-invalid", "pages[0].creation").problem }),
    },
  },
  {
    name: "popup-policy-locked",
    path,
    played: {
      settings: says(settings({ pages: 2 })),
      policy: says({
        state: "applied",
        locks: { baseUrl: "https://api.stringeex.com", queues: ["q1"], pages: [shop.id] },
      }),
    },
  },
  {
    name: "popup-page-locked",
    path,
    played: {
      policy: says({
        state: "applied",
        locks: { baseUrl: "https://api.stringeex.com", queues: ["q1"], pages: [shop.id] },
      }),
    },
    act: (tab) => open(tab),
  },
  { name: "popup-consent", path, played: { consent: says(null) } },
  {
    name: "popup-consent-withdrawn",
    path,
    played: {
      consent: says({
        version: 1,
        at: Date.UTC(2026, 10, 1),
        how: "sign-in",
        withdrawnAt: Date.UTC(2026, 10, 9, 3),
      }),
    },
  },
  { name: "popup-access", path, hosts: false },
  { name: "popup-page", path, act: (tab) => open(tab) },
  {
    name: "popup-page-no-queue",
    path,
    played: {
      settings: says(settings([page(0, { queueId: null, keywords: [], name: longPages()[0]?.name ?? "" })])),
    },
    act: (tab) => open(tab),
  },
  {
    name: "popup-page-queue-lacks",
    path,
    played: { settings: says(settings([page(0)], [queue({ groupId: "", agents: [] })])) },
    act: (tab) => open(tab),
  },
  {
    name: "popup-page-off",
    path,
    played: { settings: says(settings([page(0, { active: false, postsAndComments: "nothing" })])) },
    act: (tab) => open(tab),
  },
  {
    name: "popup-page-unsaved",
    path,
    act: async (tab, words) => {
      await open(tab);
      await press(tab, words.form.labels.everything);
      await sees(tab, words.rehearsal.savesSoon);
      await press(tab, words.rehearsal.tryOnly);
    },
  },
  {
    name: "popup-page-save-failed",
    path,
    played: { savePage: fails("storage-full") },
    act: async (tab, words) => {
      await open(tab);
      await press(tab, words.form.labels.emailNotification);
      await tab.waitForSelector(".save-failed");
    },
  },
  { name: "popup-check-never", path, played: checked("never"), act: (tab) => open(tab) },
  { name: "popup-check-well", path, played: checked("well") },
  { name: "popup-check-bad", path, played: checked("bad") },
  { name: "popup-check-bad-open", path, played: checked("bad"), act: (tab) => open(tab) },
  { name: "popup-check-none-open", path, played: checked("none"), act: (tab) => open(tab) },
  { name: "popup-check-unsure-open", path, played: checked("unsure"), act: (tab) => open(tab) },
  { name: "popup-check-due", path, played: checked("due") },
  { name: "popup-check-guide", path, played: checked("guide"), act: (tab) => open(tab) },
  { name: "popup-check-done", path, played: checked("done"), act: (tab) => open(tab) },
  {
    name: "popup-shortcuts",
    path,
    window: true,
    act: async (tab, _, language) => {
      await tab.keyboard.type("?");
      await sees(tab, shortcutWords(language).commands["create-ticket"]);
    },
  },
  {
    name: "popup-discreet",
    path,
    played: { settings: says(settings({ pages: 3 })), work: says({ waiting: 3, needsPerson: 2 }) },
    act: async (tab, _, language) => {
      await keep(tab, { discreet: true });
      await sees(tab, shortcutWords(language).discreetOn);
    },
    after: (tab) => keep(tab, { discreet: false }),
  },
  {
    name: "popup-focus",
    path,
    played: { settings: says(settings({ pages: 3 })) },
    act: async (tab) => {
      await tab.waitForSelector(".list-open");
      await tab.focus(".list-open");
      await tab.keyboard.press("Tab");
      await tab.keyboard.press("Tab");
    },
  },
];
