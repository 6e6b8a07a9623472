import { act } from "preact/test-utils";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { Options } from "@/components/screens/options";
import { readingIn, WordsProvider } from "@/components/words";
import { emptySettings, type PageSettings } from "@/lib/domain/settings";
import { panelWords } from "@/lib/language/panel";
import { aPage, aQueue, fakePanel, fakeWorker } from "../panel/fake-ask";
import { type Shown, show } from "./render";

beforeEach(() => {
  location.hash = "#transfer";
});

const lan = () => aPage({ id: "1", name: "Một", keywords: ["giá"], postsAndComments: "relevant" });
const text = (...pages: PageSettings[]) => JSON.stringify({ ...emptySettings(), pages, queues: [aQueue()] });

describe.each(["vi", "en"] as const)("importing in the options, %s", (code) => {
  const { importing: words, options, pages, copy, undone } = panelWords(code);

  async function open(locks = { baseUrl: null, pages: [] as string[], queues: [] }) {
    const worker = fakeWorker({ pages: [lan(), aPage({ id: "2", name: "Hai" })], locks });
    const panel = fakePanel(worker.handlers);
    await panel.settings.load();
    const shown = await show(
      <WordsProvider value={readingIn(code)}>
        <Options panel={panel} />
      </WordsProvider>,
    );
    return { worker, shown };
  }
  /** Asks to see the changes first, and chooses a file. */
  async function look(shown: Shown, from: string): Promise<void> {
    await shown.click("checkbox", words.first);
    await choose(shown, from);
  }
  const choose = (shown: Shown, from: string) =>
    act(async () => {
      const input = shown.field("textbox", options.transfer.import);
      const file = new File([from], "cài-đặt.json", { type: "application/json" });
      Object.defineProperty(input, "files", { value: [file], configurable: true });
      input.dispatchEvent(new Event("change", { bubbles: true }));
    });

  test("a file's changes are read before they are made: what goes, what comes, each setting old → new", async () => {
    const { worker, shown } = await open();
    const before = worker.settings();
    await look(shown, text({ ...lan(), keywords: [], messages: false }, aPage({ id: "3", name: "Ba" })));
    await vi.waitFor(() => expect(document.activeElement?.textContent).toBe(words.title("cài-đặt.json")));
    const said = shown.text();
    const one = { added: 1, changed: 1, removed: 1 };
    expect(said).toContain(words.summary(one, { added: 1, changed: 0, removed: 0 }));
    expect(said).toContain(words.removes);
    expect(said).toContain(copy.emptied("Một"));
    const items = [...shown.root.querySelectorAll(".changed-items > li")].map((each) => each.textContent);
    expect(items.map((item) => ["Hai", "Ba", "Một", "CSKH"].find((name) => item?.includes(name)))).toEqual([
      "Hai",
      "Ba",
      "CSKH",
      "Một",
    ]);
    expect(items.at(-1)).toContain("→");
    expect(worker.settings()).toEqual(before);

    await shown.click("button", words.leave);
    expect(shown.text()).toContain(words.left);
    expect(document.activeElement).toBe(shown.field("textbox", options.transfer.import));
    expect(worker.settings()).toEqual(before);
  });

  test("imported, it is counted, tells what has changed, and is taken back", async () => {
    const { worker, shown } = await open();
    const before = worker.settings();
    await choose(shown, text({ ...lan(), keywords: [] }));
    await vi.waitFor(() => expect(shown.text()).toContain(options.transfer.imported(1, 1)));
    expect(shown.text()).toContain(words.emptied("Một"));
    expect(worker.settings().pages.map(({ name }) => name)).toEqual(["Một"]);
    expect(shown.text()).toContain(words.undoUntil);
    await shown.click("button", pages.undo);
    await vi.waitFor(() => expect(shown.text()).toContain(undone.import));
    expect(shown.text()).not.toContain(words.undoUntil);
    expect(worker.settings()).toEqual(before);
  });

  test("what is locked is named, and a file that changes nothing asks nothing", async () => {
    const { shown } = await open({ baseUrl: null, pages: ["1"], queues: [] });
    await choose(shown, text({ ...lan(), messages: false }, aPage({ id: "2", name: "Hai" })));
    await vi.waitFor(() => expect(shown.text()).toContain(words.kept("Một")));
    await choose(shown, text(lan(), aPage({ id: "2", name: "Hai" })));
    await vi.waitFor(() => expect(shown.text()).toContain(words.same("cài-đặt.json")));
    expect(shown.all("button", words.apply)).toEqual([]);
  });

  test("what changed meanwhile is shown again, with the keyboard led to it", async () => {
    const { worker, shown } = await open();
    await look(shown, text(lan()));
    await vi.waitFor(() => expect(shown.all("button", words.apply)).toHaveLength(1));
    await worker.handlers.savePage?.({ ...lan(), messages: false });
    const changed = worker.settings();
    await shown.click("button", words.apply);
    await vi.waitFor(() => expect(shown.text()).toContain(words.moved));
    expect(document.activeElement?.textContent).toBe(words.title("cài-đặt.json"));
    expect(worker.settings()).toEqual(changed);
  });
});
