import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { PageSettings } from "@/lib/domain/settings";
import { joinKeywords, splitKeywords } from "@/lib/panel/keyword-list";
import { createPageForm } from "@/lib/panel/page-form";
import { aPage } from "./fake-ask";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function form(page: PageSettings) {
  const saves: PageSettings[] = [];
  const made = createPageForm({
    page,
    save: async (draft) => {
      saves.push(draft);
      return draft;
    },
    signal: new AbortController().signal,
    onSaved: () => undefined,
  });
  return { form: made, saves };
}
const pause = () => vi.advanceTimersByTimeAsync(1000);

describe("keywords", () => {
  test("are parted by comma, semicolon and new line, trimmed, doubles removed", () => {
    expect(splitKeywords(" giá, ship;còn hàng\nGiá,, \u200bship ,g\u0069a\u0301")).toEqual([
      "giá",
      "ship",
      "còn hàng",
    ]);
  });

  test("come back the same from their text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const keywords = splitKeywords(text);
        expect(splitKeywords(joinKeywords(keywords))).toEqual(keywords);
      }),
    );
  });

  test("are saved when typing pauses, and the text stays as typed", async () => {
    const { form: page, saves } = form(aPage());
    page.typeKeywords("giá, ");
    await pause();
    expect(saves.at(-1)?.keywords).toEqual(["giá"]);
    expect(page.keywordText.value).toBe("giá, ");
  });

  test("a list that had some is never emptied without being asked", async () => {
    const { form: page, saves } = form(aPage({ keywords: ["giá"] }));
    page.typeKeywords(" , ");
    await pause();
    page.close();
    expect(page.asksEmpty.value).toBe(true);
    expect(saves).toEqual([]);
    expect(page.status.value).toEqual({ state: "held" });
    expect(page.draft.value.keywords).toEqual(["giá"]);
  });

  test("confirmed, the list is emptied", async () => {
    const { form: page, saves } = form(aPage({ keywords: ["giá"] }));
    page.typeKeywords("");
    page.confirmEmpty();
    await pause();
    expect(saves.at(-1)?.keywords).toEqual([]);
    expect(page.asksEmpty.value).toBe(false);
  });

  test("kept, the old list stands in the field again", () => {
    const { form: page } = form(aPage({ keywords: ["giá", "ship"] }));
    page.typeKeywords("");
    page.keepKeywords();
    expect(page.keywordText.value).toBe("giá, ship");
    expect(page.asksEmpty.value).toBe(false);
  });

  test("typing on instead of answering takes the question away", async () => {
    const { form: page, saves } = form(aPage({ keywords: ["giá"] }));
    page.typeKeywords("");
    page.typeKeywords("ship");
    await pause();
    expect(page.asksEmpty.value).toBe(false);
    expect(saves.at(-1)?.keywords).toEqual(["ship"]);
  });
});

test("a username that cannot be one is marked and nothing is saved", async () => {
  const { form: page, saves } = form(aPage());
  page.type({ username: "cửa hàng" });
  await pause();
  expect([...page.invalid.value]).toEqual(["username"]);
  expect(page.status.value).toEqual({ state: "invalid" });
  expect(saves).toEqual([]);
});

test("what another page saved shows in the keywords too, unless something is being typed there", () => {
  const { form: page } = form(aPage({ keywords: ["giá"] }));
  page.refresh(aPage({ keywords: ["ship"] }));
  expect(page.keywordText.value).toBe("ship");
  page.typeKeywords("ship, còn");
  page.refresh(aPage({ keywords: ["khác"] }));
  expect(page.keywordText.value).toBe("ship, còn");
});
