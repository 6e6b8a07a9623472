import { describe, expect, test, vi } from "vitest";
import { PagesSection } from "@/components/screens/pages-section";
import { ProblemError, problem } from "@/lib/domain/problem";
import { panelWords } from "@/lib/language/panel";
import { aPage, fakePanel, fakeWorker } from "../panel/fake-ask";
import { show } from "./render";

const words = panelWords("vi");
const pages = () => [
  aPage({ id: "1", name: "Cửa Hàng Mẫu", keywords: [], messages: true, postsAndComments: "relevant" }),
  aPage({ id: "2", name: "Mẹ & Bé", keywords: ["giá"], messages: false, postsAndComments: "relevant" }),
  aPage({ id: "3", name: "Cửa Hàng Mẫu 2", messages: true, postsAndComments: "relevant" }),
];
const open = async (worker = fakeWorker({ pages: pages() }), handlers = worker.handlers) => {
  const panel = fakePanel(handlers);
  await panel.settings.load();
  const shown = await show(<PagesSection panel={panel} id="1" go={() => undefined} />);
  return { worker, shown };
};
const changes = (shown: Awaited<ReturnType<typeof open>>["shown"]) =>
  shown.root.querySelector(`[aria-label="${words.copy.changes}"]`)?.textContent ?? "";

describe("copying a page's settings", () => {
  test("shows what would change, does it in one step, and takes it back in one", async () => {
    const { worker, shown } = await open();
    const before = worker.settings();
    expect(changes(shown)).toContain(words.copy.chooseTarget);
    await shown.click("checkbox", "Mẹ & Bé");
    expect(changes(shown)).toContain(words.form.labels.messages);
    expect(changes(shown)).toContain("giá");
    expect(changes(shown)).toContain(words.copy.emptied("Mẹ & Bé"));
    expect(worker.settings()).toEqual(before);

    await shown.click("button", words.copy.apply(1));
    await vi.waitFor(() => expect(shown.text()).toContain(words.copy.done(1)));
    expect(worker.settings().pages[1]).toMatchObject({ name: "Mẹ & Bé", messages: true, keywords: [] });
    expect(worker.settings().pages[2]).toEqual(before.pages[2]);

    await shown.click("button", words.pages.undo);
    await vi.waitFor(() => expect(worker.settings()).toEqual(before));
  });

  test("a part that is not chosen stays, and a page that is the same offers nothing", async () => {
    const { shown } = await open();
    await shown.click("checkbox", "Mẹ & Bé");
    const keywords = shown.all("checkbox", words.form.labels.keywords).at(-1);
    keywords?.click();
    await vi.waitFor(() => expect(changes(shown)).not.toContain("giá"));
    await shown.click("checkbox", "Mẹ & Bé");
    await shown.click("checkbox", "Cửa Hàng Mẫu 2");
    expect(changes(shown)).toContain(words.copy.same);
    expect(shown.one("button", words.copy.apply(0)).hasAttribute("disabled")).toBe(true);
  });

  test("says of each chosen page that is the same already that it is, beside what would change in the others", async () => {
    const { shown } = await open();
    await shown.click("checkbox", "Mẹ & Bé");
    expect(changes(shown)).not.toContain(words.copy.sameOf("Cửa Hàng Mẫu 2"));
    await shown.click("checkbox", "Cửa Hàng Mẫu 2");
    expect(changes(shown)).toContain(words.form.labels.messages);
    expect(changes(shown)).toContain(words.copy.sameOf("Cửa Hàng Mẫu 2"));
    expect(changes(shown)).not.toContain(words.copy.sameOf("Mẹ & Bé"));
    expect(shown.one("button", words.copy.apply(1)).hasAttribute("disabled")).toBe(false);
  });

  test("says why when it could not be saved, and nothing has changed", async () => {
    const worker = fakeWorker({ pages: pages() });
    const { shown } = await open(worker, {
      ...worker.handlers,
      savePages: async () => {
        throw new ProblemError(problem("storage-full"));
      },
    });
    await shown.click("checkbox", "Mẹ & Bé");
    await shown.click("button", words.copy.apply(1));
    await vi.waitFor(() => expect(shown.all("alert")).toHaveLength(1));
    expect(shown.text()).not.toContain(words.copy.done(1));
  });

  test("is not offered while there is no other page", async () => {
    const { shown } = await open(fakeWorker({ pages: pages().slice(0, 1) }));
    expect(shown.text()).not.toContain(words.copy.title);
  });
});
