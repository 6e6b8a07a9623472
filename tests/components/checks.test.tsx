import { beforeEach, describe, expect, it, vi } from "vitest";
import { Options } from "@/components/screens/options";
import { Popup } from "@/components/screens/popup";
import { readingIn, WordsProvider } from "@/components/words";
import {
  defaultCheckSettings,
  emptyCheck,
  type Finding,
  noted,
  type PageCheck,
  passed,
  started,
} from "@/lib/domain/check";
import type { Language } from "@/lib/domain/preferences";
import { guideLinks } from "@/lib/facebook/settings/links";
import { historyWords } from "@/lib/language/check-history";
import { checkPanelWords } from "@/lib/language/check-panel";
import { checkWords } from "@/lib/language/checks";
import { momentText } from "@/lib/language/dates";
import { aPage, fakePanel, fakeWorker } from "../panel/fake-ask";
import { type Shown, show } from "./render";

const DAY = 86_400_000;
const page = aPage();
const NAME = "Cửa Hàng Mẫu";
const { card, standings } = checkPanelWords("vi");
const routing = (verdict: "ok" | "other-app" | "cannot-tell", app = ""): Finding => ({
  kind: "routing",
  verdict,
  app,
  reason: verdict === "cannot-tell" ? "loading" : "seen",
});
const whole: Finding = { kind: "permissions", verdict: "complete", missing: [], unsure: [], reason: "seen" };
const seen = (...findings: readonly [number, Finding][]): PageCheck =>
  findings.reduce((check, [at, finding]) => noted(check, finding, at, "reader 1"), emptyCheck(page.id));

async function open(
  where: "popup" | "options",
  check: PageCheck,
  { code = "vi" as Language, settings = defaultCheckSettings(), handlers = {}, openTab = "" } = {},
): Promise<Shown> {
  location.hash = where === "options" ? `#pages/${page.id}` : "";
  const worker = fakeWorker({ pages: [page] });
  const panel = fakePanel(
    { ...worker.handlers, checks: async () => [check], checkSettings: async () => settings, ...handlers },
    {
      guideLinks,
      pageOfTab: async () => (openTab === "" ? null : { id: openTab, username: null, name: null }),
    },
  );
  await panel.load();
  return show(
    <WordsProvider value={readingIn(code)}>
      {where === "popup" ? <Popup panel={panel} /> : <Options panel={panel} />}
    </WordsProvider>,
  );
}
const asks = (standing: keyof typeof standings): string => `${NAME}: ${card.title} – ${standings[standing]}`;

beforeEach(() => {
  location.hash = "";
});

describe("a check that is older than the chosen number of days", () => {
  it("asks in the popup to be made again, with its age, also where the other was never made", async () => {
    const young = await open("popup", seen([Date.now() - 7 * DAY + 60_000, routing("ok", "StringeeX")]));
    expect(young.text()).not.toContain(`${card.title} –`);
    const old = await open("popup", seen([Date.now() - 7 * DAY - 60_000, routing("ok", "StringeeX")]));
    expect(old.text()).toContain(asks("due"));
    expect(old.text()).toContain(card.lastLook("7 ngày trước"));
    const sooner = { ...defaultCheckSettings(), everyDays: 2 };
    const chosen = await open("popup", seen([Date.now() - 3 * DAY, routing("ok", "StringeeX")]), {
      settings: sooner,
    });
    expect(chosen.text()).toContain(asks("due"));
  });

  it("is told once where it is the open tab's page: in its own row, which comes first", async () => {
    const check = seen([Date.now() - 30 * DAY, routing("other-app", "X")]);
    for (const openTab of ["", page.id]) {
      const shown = await open("popup", check, { openTab });
      expect(shown.text().split(`${card.title} – ${standings.bad}`)).toHaveLength(2);
      expect(shown.all("button", new RegExp(NAME))).toHaveLength(openTab === "" ? 2 : 1);
      expect(shown.text().split(standings.bad)).toHaveLength(openTab === "" ? 3 : 2);
      expect(shown.text()).toContain(card.lastLook("30 ngày trước"));
    }
  });

  it("says so on the page's card, in the popup and in the options", async () => {
    const check = seen([Date.now() - 8 * DAY, routing("ok", "StringeeX")], [Date.now(), whole]);
    for (const where of ["popup", "options"] as const) {
      const shown = await open(where, check);
      if (where === "popup") await shown.click("button", new RegExp(`: ${NAME}`));
      expect(shown.text()).toContain(`${card.routing}: ${standings.due}`);
      expect(shown.text()).toContain(`${card.permissions}: ${standings.well}`);
      expect(shown.text()).toContain(card.told.ok("StringeeX"));
      expect(shown.text()).toContain("8 ngày trước");
    }
  });

  it("names the code that read the screen in the folded history only", async () => {
    const shown = await open("options", seen([Date.now(), routing("ok", "StringeeX")]));
    const history = shown.root.querySelector(".check-history");
    expect(history?.matches(":not([open])")).toBe(true);
    expect(history?.textContent).toContain("reader 1");
    expect(shown.text().split("reader 1")).toHaveLength(2);
  });

  it("what is known to be wrong comes first, however old it is", async () => {
    const shown = await open(
      "popup",
      seen([Date.now() - 30 * DAY, routing("other-app", "X")], [Date.now(), whole]),
    );
    expect(shown.text()).toContain(asks("bad"));
    expect(shown.text()).not.toContain(standings.due);
  });
});

describe("the history in the options", () => {
  const june = new Date(2026, 5, 1, 9).getTime();
  const july = new Date(2026, 6, 2, 10).getTime();
  const august = new Date(2026, 7, 3, 11).getTime();

  it.each(["vi", "en"] as const)("is every change, newest first, with dates and reader: %s", async (code) => {
    const words = historyWords(code);
    const check = seen(
      [june, routing("ok", "StringeeX-VN")],
      [july, routing("ok", "StringeeX-VN")],
      [july + 1, routing("cannot-tell")],
      [august, routing("other-app", "<b>X</b>")],
      [august, { ...whole, verdict: "missing", missing: ["messages"] }],
    );
    const shown = await open("options", check, { code });
    const rows = [...shown.root.querySelectorAll(".check-history tbody tr")].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    const { permissions, wasMissing } = checkWords(code);
    expect(rows).toEqual([
      ["<b>X</b>", momentText(august), momentText(august), "reader 1"],
      [words.untold(words.reasons.loading), momentText(july + 1), momentText(july + 1), "reader 1"],
      ["StringeeX-VN", momentText(june), momentText(july), "reader 1"],
      [`${wasMissing}: ${permissions.messages[0]}`, momentText(august), momentText(august), "reader 1"],
    ]);
    expect(shown.text()).toContain(words.title(4));
  });

  it("is not there while nothing was seen, nor in the popup", async () => {
    expect((await open("options", emptyCheck(page.id))).root.querySelector(".check-history")).toBeNull();
    const popup = await open("popup", seen([june, routing("ok", "S")]));
    await popup.click("button", new RegExp(`: ${NAME}`));
    expect(popup.text()).toContain(card.told.ok("S"));
    expect(popup.root.querySelector(".check-history")).toBeNull();
  });
});

describe("the guided check", () => {
  it("is where it was left: what was passed is ticked, the next step has its link, nothing opens by itself", async () => {
    const opened = vi.spyOn(window, "open");
    const check = passed(started(emptyCheck(page.id), 1), ["settings", "messaging"], 2);
    const shown = await open("popup", check);
    await shown.click("button", new RegExp(`: ${NAME}`));
    const steps = [...shown.root.querySelectorAll(".guide li")];
    expect(steps.map((step) => step.textContent?.includes(card.stepDone))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    const next = shown.root.querySelector("[aria-current=step] a");
    expect(next?.getAttribute("href")).toBe(guideLinks(page).routing);
    expect(steps[0]?.querySelector("a")).toBeNull();
    expect(shown.text()).toContain(card.progress(2, 5));
    expect(opened).not.toHaveBeenCalled();
  });
});

describe("the line that was closed in the inbox", () => {
  it("can be wanted again, for that page", async () => {
    const asked: unknown[] = [];
    const quiet = { ...defaultCheckSettings(), quietPages: [page.id] };
    const shown = await open("options", emptyCheck(page.id), {
      settings: quiet,
      handlers: {
        unquiet: async (input: unknown) => {
          asked.push(input);
          return defaultCheckSettings();
        },
      },
    });
    const words = checkPanelWords("vi").quiet;
    await shown.click("button", words.showAgain);
    await vi.waitFor(() => expect(shown.text()).not.toContain(words.hidden));
    expect(asked).toEqual([{ pageId: page.id }]);
  });
});
