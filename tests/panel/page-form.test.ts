import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { PageSettings } from "@/lib/domain/settings";
import { createPageForm, GRACE_MS } from "@/lib/panel/page-form";
import { aPage } from "./fake-ask";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function form(page: PageSettings, memory = new Map<string, string>()) {
  const saves: PageSettings[] = [];
  const undone = vi.fn();
  const made = createPageForm({
    page,
    save: async (draft) => {
      saves.push(draft);
      return draft;
    },
    signal: new AbortController().signal,
    onSaved: () => undefined,
    onUndone: undone,
    memory: { get: () => memory.get("draft") ?? null, set: (text) => void memory.set("draft", text) },
  });
  return { form: made, saves, undone };
}
/** Less than the time in which a change can be taken back. */
const pause = () => vi.advanceTimersByTimeAsync(GRACE_MS / 3);
const grace = () => vi.advanceTimersByTimeAsync(GRACE_MS);

describe("what becomes a ticket", () => {
  test("is saved once the changing has stopped for a moment, and not before", async () => {
    const { form: page, saves } = form(aPage({ keywords: ["giá"] }));
    page.typeKeywords("giá, shi");
    await pause();
    page.typeKeywords("giá, ship");
    await pause();
    page.choose({ postsAndComments: "everything" });
    await pause();
    await page.flush();
    expect(saves).toEqual([]);
    expect(page.unsaved.value).toBe(true);
    await grace();
    expect(saves).toHaveLength(1);
    expect(saves[0]).toMatchObject({ keywords: ["giá", "ship"], postsAndComments: "everything" });
    expect(page.unsaved.value).toBe(false);
  });

  test("held on trial, waits for a word: nothing saves it, neither time nor leaving", async () => {
    const { form: page, saves } = form(aPage({ keywords: ["giá"] }));
    page.typeKeywords("giá, shi");
    page.tryOnly();
    page.choose({ postsAndComments: "everything" });
    await grace();
    page.close();
    page.resume();
    await grace();
    page.leave();
    await grace();
    expect(saves).toEqual([]);
    expect(page.trying.value).toBe(true);
    expect(page.draft.value).toMatchObject({ keywords: ["giá", "shi"], postsAndComments: "everything" });
  });

  test("waits while one looks at Facebook, goes on after it, and is handed over when the page goes away", async () => {
    const { form: page, saves } = form(aPage());
    page.choose({ messages: false });
    page.close();
    await grace();
    expect(saves).toEqual([]);
    page.resume();
    await grace();
    expect(saves).toHaveLength(1);
    page.choose({ messages: true });
    page.leave();
    expect(saves.at(-1)).toMatchObject({ messages: true });
  });

  test("is saved whole by a word, and the text stays as typed", async () => {
    const { form: page, saves } = form(aPage());
    page.typeKeywords("giá, Giá; ship\n");
    page.choose({ messages: false });
    page.save();
    await pause();
    expect(saves).toHaveLength(1);
    expect(saves[0]).toMatchObject({ keywords: ["giá", "ship"], messages: false });
    expect(page.unsaved.value).toBe(false);
    expect(page.keywordText.value).toBe("giá, Giá; ship\n");
  });

  test("can be put back as it was once it is saved, and is said to be only then", async () => {
    const before = aPage({ keywords: ["giá"], messages: true });
    const { form: page, saves, undone } = form(before);
    expect(page.undoable.value).toBe(false);
    page.typeKeywords("giá, shi");
    page.choose({ messages: false });
    expect(page.undoable.value).toBe(false);
    await grace();
    expect(saves.at(-1)).toMatchObject({ keywords: ["giá", "shi"], messages: false });
    page.choose({ emailNotification: true });
    await pause();
    expect(page.undoable.value).toBe(true);
    page.undo();
    expect(undone).not.toHaveBeenCalled();
    await pause();
    expect(saves.at(-1)).toEqual({ ...before, emailNotification: true });
    expect(page.keywordText.value).toBe("giá");
    expect(page.undoable.value).toBe(false);
    expect(undone).toHaveBeenCalledTimes(1);
  });

  test("is not put back over what somebody else has changed since, nor while it is being changed again", async () => {
    const { form: page, saves } = form(aPage({ keywords: ["giá"] }));
    page.typeKeywords("ship");
    page.save();
    await pause();
    page.choose({ messages: false });
    expect(page.undoable.value).toBe(false);
    page.undo();
    page.discard();
    expect(page.undoable.value).toBe(true);
    page.refresh(aPage({ keywords: ["ship"], name: "Tên mới" }));
    expect(page.undoable.value).toBe(true);
    page.refresh(aPage({ keywords: ["còn hàng"] }));
    expect(page.undoable.value).toBe(false);
    page.undo();
    await grace();
    expect(saves).toHaveLength(1);
  });

  test("is not carried along when another setting is saved", async () => {
    const { form: page, saves } = form(aPage({ keywords: ["giá"], messages: true }));
    page.typeKeywords("giá, s");
    page.choose({ emailNotification: true, messages: false });
    await pause();
    expect(saves).toHaveLength(1);
    expect(saves[0]).toMatchObject({ keywords: ["giá"], emailNotification: true, messages: true });
    expect(page.draft.value).toMatchObject({
      keywords: ["giá", "s"],
      emailNotification: true,
      messages: false,
    });
  });

  test("taken back by hand, or thrown away, leaves nothing to save", () => {
    const { form: page } = form(aPage({ keywords: ["giá"] }));
    page.choose({ postsAndComments: "everything" });
    page.choose({ postsAndComments: "nothing" });
    expect(page.unsaved.value).toBe(false);
    page.typeKeywords("ship");
    page.discard();
    expect(page.unsaved.value).toBe(false);
    expect(page.keywordText.value).toBe("giá");
  });

  test("outlives its page on trial, as it was typed, and is forgotten once saved", async () => {
    const memory = new Map<string, string>();
    form(aPage({ keywords: ["giá"] }), memory).form.typeKeywords("giá, ship, ");
    const { form: again, saves } = form(aPage({ keywords: ["giá"], name: "Tên mới" }), memory);
    expect(again.unsaved.value).toBe(true);
    expect(again.trying.value).toBe(true);
    expect(again.keywordText.value).toBe("giá, ship, ");
    expect(again.draft.value.name).toBe("Tên mới");
    again.save();
    await pause();
    expect(saves[0]?.keywords).toEqual(["giá", "ship"]);
    expect(form(aPage({ keywords: ["giá", "ship"] }), memory).form.unsaved.value).toBe(false);
  });

  test("kept by another version, or damaged, is no change", () => {
    for (const text of [
      "{",
      "[]",
      '{"changed":["colour"]}',
      '{"changed":["messages"],"page":{},"keywordText":""}',
    ])
      expect(form(aPage(), new Map([["draft", text]])).form.unsaved.value).toBe(false);
  });

  test("that cannot be saved stays unsaved", async () => {
    const { form: page, saves } = form(aPage());
    page.typeKeywords("x".repeat(201));
    page.save();
    await pause();
    expect([...page.invalid.value]).toEqual(["keywords"]);
    expect(saves).toEqual([]);
    expect(page.unsaved.value).toBe(true);
  });

  test("the coach's words take a keyword's place, or join the list", () => {
    const { form: page } = form(aPage({ keywords: ["gia", "ship"] }));
    page.replaceKeyword("gia", ["giá", "giá cả"]);
    expect(page.keywordText.value).toBe("giá, giá cả, ship");
    page.replaceKeyword("không có", ["còn hàng"]);
    expect(page.draft.value.keywords).toEqual(["giá", "giá cả", "ship", "còn hàng"]);
  });

  test("no sequence of edits saves anything but what was asked for", async () => {
    const word = fc.constantFrom("giá", "ship", "", "còn hàng");
    const edit = fc.oneof(
      fc.record({ keywords: fc.array(word).map((words) => words.join(", ")) }),
      fc.record({ messages: fc.boolean() }),
      fc.constant("save" as const),
      fc.constant("discard" as const),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { maxLength: 12 }), async (edits) => {
        const { form: page, saves } = form(aPage({ keywords: ["giá"] }));
        for (const each of edits) {
          page.tryOnly();
          if (each === "save") page.save();
          else if (each === "discard") page.discard();
          else if ("keywords" in each) page.typeKeywords(each.keywords);
          else page.choose(each);
          await pause();
        }
        if (!edits.includes("save")) expect(saves).toEqual([]);
        // Nobody has confirmed an empty list.
        for (const saved of saves) expect(saved.keywords).not.toEqual([]);
        page.discard();
        expect(page.draft.value).toEqual(saves.at(-1) ?? aPage({ keywords: ["giá"] }));
      }),
      { numRuns: 60 },
    );
  });
});

describe("an emptied list", () => {
  test("is asked about, and not saved without an answer", async () => {
    const { form: page, saves } = form(aPage({ keywords: ["giá"] }));
    page.typeKeywords(" , ");
    page.save();
    await grace();
    page.close();
    expect(page.asksEmpty.value).toBe(true);
    expect(saves).toEqual([]);
  });

  test("is rehearsed while it is asked about", () => {
    const { form: page } = form(aPage({ keywords: ["giá"] }));
    page.typeKeywords("");
    expect(page.draft.value.keywords).toEqual([]);
  });

  test("confirmed, is saved", async () => {
    const { form: page, saves } = form(aPage({ keywords: ["giá"] }));
    page.typeKeywords("");
    page.confirmEmpty();
    await pause();
    expect(saves.at(-1)?.keywords).toEqual([]);
    expect(page.asksEmpty.value).toBe(false);
    expect(page.unsaved.value).toBe(false);
  });

  test("kept, the old list stands in the field again, other changes stay", () => {
    const { form: page } = form(aPage({ keywords: ["giá", "ship"] }));
    page.choose({ messages: false });
    page.typeKeywords("");
    page.keepKeywords();
    expect(page.keywordText.value).toBe("giá, ship");
    expect(page.asksEmpty.value).toBe(false);
    expect(page.draft.value.messages).toBe(false);
  });

  test("typing on instead of answering takes the question away", async () => {
    const { form: page, saves } = form(aPage({ keywords: ["giá"] }));
    page.typeKeywords("");
    page.typeKeywords("ship");
    expect(page.asksEmpty.value).toBe(false);
    page.save();
    await pause();
    expect(saves.at(-1)?.keywords).toEqual(["ship"]);
  });

  test("that was empty before is no question", async () => {
    const { form: page } = form(aPage());
    page.typeKeywords("giá");
    page.typeKeywords("");
    expect(page.asksEmpty.value).toBe(false);
    expect(page.unsaved.value).toBe(false);
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
