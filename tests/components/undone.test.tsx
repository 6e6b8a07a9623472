import { beforeEach, describe, expect, test, vi } from "vitest";
import { Options } from "@/components/screens/options";
import { Popup } from "@/components/screens/popup";
import { commentKey } from "@/lib/domain/key";
import type { LoggedDecision } from "@/lib/domain/logged-decision";
import { ProblemError, problem } from "@/lib/domain/problem";
import { emptySettings } from "@/lib/domain/settings";
import { panelWords } from "@/lib/language/panel";
import { aPage, aQueue, fakePanel, fakeWorker } from "../panel/fake-ask";
import { type Shown, show } from "./render";

const words = panelWords("vi");
const one = aPage({ id: "1", name: "Một" });
const two = aPage({ id: "2", name: "Hai", messages: false });
const line: LoggedDecision = {
  id: "line-1",
  portalId: "P",
  key: commentKey("1", "9001", "1"),
  kind: "comment",
  pageId: "1",
  at: 1,
  settingsVersion: 1,
  action: "ignore",
  path: [{ gate: "active", code: "inactive" }],
  author: "Khách",
  excerpt: "Giá bao nhiêu",
};

beforeEach(() => {
  location.hash = "";
});

/** The place that reads out what was taken back: there before anything was, else its first word is not read. */
async function open(where: "popup" | "options", hash = "") {
  location.hash = hash;
  const worker = fakeWorker({ pages: [one, two], queues: [aQueue()] });
  let lines = [line];
  const panel = fakePanel({
    ...worker.handlers,
    settingsHistory: async () => [],
    decisions: async () => lines,
    clearDecisions: async () => {
      lines = [];
      return undefined;
    },
    restoreDecisions: async () => {
      lines = [line];
      return undefined;
    },
  });
  await panel.load();
  const shown = await show(where === "popup" ? <Popup panel={panel} /> : <Options panel={panel} />);
  const region = shown.root.querySelector("main > .unseen[role=status]");
  if (region === null) throw new Error("nothing reads out what was taken back");
  expect(region.textContent).toBe("");
  return {
    worker,
    panel,
    shown,
    says: (text: string) => vi.waitFor(() => expect(region.textContent).toBe(text)),
  };
}
const undo = (shown: Shown): Promise<void> => shown.click("button", words.pages.undo);

describe("what was taken back is read out", () => {
  test("a page, in the popup and in the options, each time", async () => {
    for (const where of ["popup", "options"] as const) {
      const { panel, shown, says } = await open(where);
      await panel.settings.removePage("2");
      await vi.waitFor(() => expect(shown.text()).toContain(words.pages.removed("Hai")));
      await undo(shown);
      await says(words.undone.page("Hai"));
      const first = shown.root.querySelector("main > .unseen > span");
      await panel.settings.removePage("2");
      await panel.settings.undo();
      // The same sentence is read once more only where it is put there anew.
      await vi.waitFor(() => expect(shown.root.querySelector("main > .unseen > span")).not.toBe(first));
      await says(words.undone.page("Hai"));
    }
  });

  test("a queue", async () => {
    const { panel, shown, says } = await open("options", "#queues");
    await panel.settings.removeQueue("q1");
    await vi.waitFor(() => expect(shown.text()).toContain(words.queues.removed("CSKH")));
    await undo(shown);
    await says(words.undone.queue("CSKH"));
  });

  test("what becomes a ticket, after it was saved", async () => {
    const { worker, shown, says } = await open("options", "#pages/2");
    await shown.click("switch", words.form.labels.messages);
    expect(shown.all("button", words.pages.undo)).toEqual([]);
    await shown.click("button", words.rehearsal.save);
    await vi.waitFor(() => expect(worker.settings().pages[1]?.messages).toBe(true));
    expect(shown.text()).toContain(words.rehearsal.undoAfter);
    await undo(shown);
    await says(words.undone.rules);
    expect(worker.settings().pages[1]).toEqual(two);
    expect(shown.text()).toContain(words.rehearsal.waits);
  });

  test("settings that were copied", async () => {
    const { panel, shown, says } = await open("options", "#pages/1");
    panel.copy.chooseTarget("2", true);
    await panel.copy.apply("1");
    await vi.waitFor(() => expect(shown.text()).toContain(words.copy.done(1)));
    await undo(shown);
    await says(words.undone.copy);
  });

  test("an import", async () => {
    const { panel, shown, says } = await open("options", "#transfer");
    const text = JSON.stringify({ ...emptySettings(), pages: [one] });
    await panel.transfer.readFrom({ name: "f.json", size: 1, text: async () => text }, false);
    await vi.waitFor(() => expect(shown.text()).toContain(words.options.transfer.imported(1, 0)));
    await undo(shown);
    await says(words.undone.import);
  });

  test("a log that was cleared", async () => {
    const { panel, shown, says } = await open("options", "#log");
    await vi.waitFor(() => expect(panel.log.lines.value).toHaveLength(1));
    await panel.log.clear();
    await vi.waitFor(() => expect(shown.text()).toContain(words.log.cleared));
    await undo(shown);
    await says(words.undone.log);
  });
});

test("what could not be taken back is not said to be", async () => {
  const worker = fakeWorker({ pages: [one, two] });
  const panel = fakePanel({
    ...worker.handlers,
    restorePage: async () => {
      throw new ProblemError(problem("storage-full"));
    },
  });
  await panel.load();
  await panel.settings.removePage("2");
  await panel.settings.undo();
  expect(panel.undone.value).toBeNull();
});
