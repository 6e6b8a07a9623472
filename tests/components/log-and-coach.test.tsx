import { beforeEach, describe, expect, test, vi } from "vitest";
import { KeywordCoach } from "@/components/page/keyword-coach";
import { Options } from "@/components/screens/options";
import { readingIn, WordsProvider } from "@/components/words";
import { commentKey } from "@/lib/domain/key";
import type { LoggedDecision } from "@/lib/domain/logged-decision";
import type { Language } from "@/lib/domain/preferences";
import { ProblemError, problem } from "@/lib/domain/problem";
import { panelWords } from "@/lib/language/panel";
import { aPage, fakePanel, fakeWorker } from "../panel/fake-ask";
import { type Shown, show } from "./render";

describe("the keyword coach", () => {
  const coachOf = async (
    keywords: string[],
    texts: string[],
    marksExactly = false,
    language: Language = "vi",
  ) => {
    const replaced: [string, readonly string[]][] = [];
    const shown = await show(
      <WordsProvider value={readingIn(language)}>
        <KeywordCoach
          keywords={keywords}
          texts={texts}
          marksExactly={marksExactly}
          onOpen={() => undefined}
          onReplace={(keyword, by) => replaced.push([keyword, by])}
        />
      </WordsProvider>,
    );
    return { shown, replaced };
  };

  test("tells hits from misses on screen, and offers each meaning alone", async () => {
    const { shown, replaced } = await coachOf(["gia"], ["giá sao shop", "hàng giả", "giao chưa"]);
    expect(shown.text()).toContain("Trên màn hình: 2 nội dung");
    expect(shown.text()).toContain("Tìm thấy: giá, giả");
    expect(shown.text()).toContain("Bỏ qua: giao (từ khác)");
    await shown.click("button", "Chỉ “giá”");
    expect(replaced).toEqual([["gia", ["giá"]]]);
  });

  test.each(["vi", "en"] as const)(
    "“gia” finds giá, giả and gia đình among the samples, not giao (%s)",
    async (language) => {
      const { shown } = await coachOf(["gia"], [], false, language);
      const [found, passed] = shown.text().split(panelWords(language).rehearsal.coach.misses);
      for (const word of ["giá", "giả", "gia đình"]) expect(found).toContain(word);
      expect(found).not.toContain("giao");
      expect(passed).toContain("giao");
    },
  );

  test("offers the twin without marks where marks count exactly", async () => {
    const { shown, replaced } = await coachOf(["giá"], [], true);
    await shown.click("button", "Thêm “gia”");
    expect(replaced).toEqual([["giá", ["giá", "gia"]]]);
  });

  test("is loud about an empty list, and shows a long one in parts", async () => {
    expect((await coachOf([], [])).shown.text()).toContain("MỌI bình luận");
    const { shown } = await coachOf(
      Array.from({ length: 70 }, (_, at) => `từ khóa ${at}`),
      [],
    );
    expect(shown.text()).not.toContain("“từ khóa 12”");
    await shown.click("button", "Xem thêm 48 từ khóa");
    expect(shown.text()).toContain("“từ khóa 12”");
  });
});

describe("the decision log", () => {
  beforeEach(() => {
    location.hash = "#log";
  });
  const PAGE = aPage().id;
  const aLine = (at: number, change: Partial<LoggedDecision> = {}): LoggedDecision => ({
    id: `line-${at}`,
    portalId: "P",
    key: commentKey(PAGE, "9001", "1"),
    kind: "comment",
    pageId: PAGE,
    at,
    settingsVersion: 12,
    action: "ignore",
    path: [{ gate: "active", code: "inactive" }],
    author: "Lê Đào",
    excerpt: `bình luận số ${at}.`,
    ...change,
  });
  const found: LoggedDecision["path"] = [
    { gate: "active", code: "active" },
    {
      gate: "keywords",
      code: "found",
      match: { keyword: "ship", start: 0, end: 4, matched: "Ship" },
      count: 1,
      partial: false,
    },
    { gate: "creation", code: "automatic" },
  ];
  const openLog = async (lines: LoggedDecision[], code: Language = "vi"): Promise<Shown> => {
    let kept = lines.toSorted((a, b) => b.at - a.at);
    const panel = fakePanel({
      ...fakeWorker({ pages: [aPage()] }).handlers,
      settingsHistory: async () => [
        {
          revision: 12,
          at: Date.UTC(2026, 10, 22),
          changes: [{ what: "keywords", id: PAGE, name: "Cửa Hàng Mẫu", added: ["ship"], removed: [] }],
          more: 0,
        },
      ],
      decisions: async ({ limit, before }) =>
        kept.filter((line) => before === undefined || line.at < before.at).slice(0, limit),
      clearDecisions: async () => {
        kept = [];
        return undefined;
      },
      restoreDecisions: async ({ lines: back }) => {
        kept = [...back];
        return undefined;
      },
    });
    await panel.load();
    const shown = await show(
      <WordsProvider value={readingIn(code)}>
        <Options panel={panel} />
      </WordsProvider>,
    );
    await vi.waitFor(() => expect(panel.log.loading.value).toBe(false));
    return shown;
  };

  test("that cannot be read says why, and counts nothing", async () => {
    const panel = fakePanel({
      ...fakeWorker({ pages: [aPage()] }).handlers,
      decisions: async () => {
        throw new ProblemError(problem("storage-blocked"));
      },
    });
    await panel.load();
    const shown = await show(
      <WordsProvider value={readingIn("vi")}>
        <Options panel={panel} />
      </WordsProvider>,
    );
    await vi.waitFor(() => expect(shown.all("alert")).toHaveLength(1));
    expect(shown.text()).not.toMatch(/\D0 dòng/);
  });

  test("says yes with what made it one, no with the gate, and what the version changed", async () => {
    const shown = await openLog([aLine(2, { action: "create", path: found }), aLine(1)]);
    await vi.waitFor(() => expect(shown.text()).toContain("Từ khóa “ship” khớp với “Ship”."));
    expect(shown.text()).toContain("Trang đang ngừng hoạt động");
    expect(shown.text()).toContain("cài đặt bản 12");
    expect(shown.text()).toContain("Cài đặt bản 12");
    expect(shown.text()).toContain("từ khóa: thêm “ship”");
    expect(shown.text()).toContain("Cửa Hàng Mẫu");
  });

  test("shows fifty lines at a time, finds without marks, and says when nothing is found", async () => {
    const shown = await openLog(Array.from({ length: 120 }, (_, at) => aLine(at + 1)));
    await vi.waitFor(() => expect(shown.text()).toContain("Dòng 1–50"));
    await shown.click("button", "Cũ hơn");
    expect(shown.text()).toContain("Dòng 51–100");
    expect(shown.text()).toContain("bình luận số 70.");
    const search = shown.field("searchbox", "Tìm trong nhật ký");
    search.value = "binh luan so 7.";
    search.dispatchEvent(new Event("input", { bubbles: true }));
    await vi.waitFor(() => expect(shown.text()).toContain("1 / 120 dòng khớp bộ lọc"));
    await shown.choose("Kết quả", "yes");
    await vi.waitFor(() => expect(shown.text()).toContain("Không dòng nào khớp bộ lọc."));
    await shown.click("button", "Bỏ bộ lọc");
    await vi.waitFor(() => expect(shown.text()).toContain("120 dòng"));
  });

  test("is cleared only once that is confirmed, and comes back at a word", async () => {
    const shown = await openLog([aLine(1)]);
    await vi.waitFor(() => expect(shown.text()).toContain("bình luận số 1."));
    await shown.click("button", "Xóa nhật ký");
    await shown.click("button", "Giữ lại");
    expect(shown.text()).toContain("bình luận số 1.");
    await shown.click("button", "Xóa nhật ký");
    await shown.click("button", "Xóa các dòng này");
    await vi.waitFor(() => expect(shown.text()).toContain("Đã xóa nhật ký."));
    expect(shown.text()).toContain("Đã xóa nhật ký.");
    expect(shown.text()).not.toContain("Chưa có quyết định nào");
    await shown.click("button", "Hoàn tác");
    await vi.waitFor(() => expect(shown.text()).toContain("bình luận số 1."));
    expect(shown.text()).not.toContain("Đã xóa nhật ký.");
  });

  test("an empty one says when it begins, in English too", async () => {
    const shown = await openLog([], "en");
    await vi.waitFor(() => expect(shown.text()).toContain("No decisions yet."));
  });
});
