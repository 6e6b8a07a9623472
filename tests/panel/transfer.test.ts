import { describe, expect, test, vi } from "vitest";
import { ProblemError, problem } from "@/lib/domain/problem";
import { emptySettings, type PageSettings } from "@/lib/domain/settings";
import { aPage, aQueue, fakePanel, fakeWorker, later } from "./fake-ask";

const file = (text: string) => ({ name: "chosen.json", size: text.length, text: async () => text });
const textOf = (...pages: PageSettings[]) =>
  JSON.stringify({ ...emptySettings(), pages, queues: [aQueue()] });
const one = () => aPage({ id: "1", name: "Một" });
const two = () => aPage({ id: "2", name: "Hai" });

/** A panel over a worker where one page stands, that has been shown what a file with another one changes. */
async function shown() {
  const worker = fakeWorker({ pages: [one()] });
  let changed = (): void => undefined;
  const handlers = { ...worker.handlers };
  const panel = fakePanel(handlers, {
    onSettings: (tell) => {
      changed = tell;
    },
  });
  await panel.settings.load();
  await panel.transfer.readFrom(file(textOf(two())), true);
  return { worker, handlers, panel, elsewhere: () => changed(), before: worker.settings() };
}
const namesOf = (pages: readonly PageSettings[] | undefined) => pages?.map(({ name }) => name);

describe("importing", () => {
  test("where nothing stands yet is done at once, and shows at once", async () => {
    const panel = fakePanel(fakeWorker().handlers);
    await panel.transfer.readFrom(file(textOf(one())), true);
    expect(panel.transfer.state.value).toMatchObject({ state: "imported", pages: 1, queues: 1 });
    expect(namesOf(panel.settings.settings.value?.pages)).toEqual(["Một"]);
  });

  test("two hundred pages with twenty keywords each are read at once: there is nothing to be cancelled", async () => {
    const keywords = Array.from({ length: 20 }, (_, at) => `từ khóa ${at}`);
    const pages = Array.from({ length: 200 }, (_, at) => aPage({ id: String(1_000 + at), keywords }));
    const panel = fakePanel(fakeWorker({ pages: [one()] }).handlers);
    await panel.transfer.readFrom(file(textOf(...pages)), false);
    expect(panel.transfer.state.value).toMatchObject({ state: "imported", pages: 200 });
    expect(panel.settings.settings.value?.pages).toHaveLength(200);
  });

  test("over what stands is done at once where nobody asks to see it first, tells what it changed, and is taken back", async () => {
    const worker = fakeWorker({ pages: [one()] });
    const before = worker.settings();
    const panel = fakePanel(worker.handlers);
    await panel.settings.load();
    await panel.transfer.readFrom(file(textOf(two())), false);
    expect(panel.transfer.state.value).toMatchObject({
      state: "imported",
      difference: { items: [{ name: "Một", way: "removed" }, { name: "Hai" }, { name: "CSKH" }] },
    });
    expect(namesOf(worker.settings().pages)).toEqual(["Hai"]);
    await panel.transfer.undo();
    expect(panel.transfer.state.value).toEqual({ state: "undone" });
    expect(worker.settings()).toEqual(before);
  });

  test("what changes elsewhere while the file is read is shown, not overwritten", async () => {
    const worker = fakeWorker({ pages: [one()] });
    const handlers = { ...worker.handlers };
    const panel = fakePanel(handlers);
    await panel.settings.load();
    const well = handlers.importSettings;
    handlers.importSettings = async (input) => {
      const answer = await well?.(input);
      if (input.shown === null) await worker.handlers.savePage?.({ ...one(), messages: false });
      if (answer === undefined) throw new Error("there is no worker");
      return answer;
    };
    await panel.transfer.readFrom(file(textOf(two())), false);
    expect(panel.transfer.state.value).toMatchObject({ state: "shown", moved: true });
    expect(worker.settings().pages).toMatchObject([{ name: "Một", messages: false }]);
  });

  test("shows what would change, and leaves everything as it is when told to", async () => {
    const { panel, worker, before } = await shown();
    expect(panel.transfer.state.value).toMatchObject({
      state: "shown",
      file: "chosen.json",
      moved: false,
      difference: { items: [{ name: "Một", way: "removed" }, { name: "Hai" }, { name: "CSKH" }] },
    });
    panel.transfer.leave();
    expect(panel.transfer.state.value).toEqual({ state: "left" });
    expect(worker.settings()).toEqual(before);
  });

  test("does what was shown, and takes it back in one step", async () => {
    const { panel, worker, before } = await shown();
    await panel.transfer.apply();
    expect(namesOf(worker.settings().pages)).toEqual(["Hai"]);
    expect(panel.settings.settings.value).toEqual(worker.settings());
    await panel.transfer.undo();
    expect(panel.transfer.state.value).toEqual({ state: "undone" });
    expect(worker.settings()).toEqual(before);
    expect(panel.settings.settings.value).toEqual(before);
  });

  test("what changed elsewhere before it was agreed to is shown again, not overwritten", async () => {
    const { panel, worker } = await shown();
    await worker.handlers.savePage?.({ ...one(), messages: false });
    const changed = worker.settings();
    await panel.transfer.apply();
    expect(panel.transfer.state.value).toMatchObject({ state: "shown", moved: true, busy: false });
    expect(worker.settings()).toEqual(changed);
    await panel.transfer.apply();
    expect(panel.transfer.state.value.state).toBe("imported");
  });

  test("what changes elsewhere while it is shown is shown as soon as it is told", async () => {
    const { panel, worker, elsewhere } = await shown();
    await worker.handlers.savePage?.(two());
    const changed = worker.settings();
    elsewhere();
    await vi.waitFor(() => expect(panel.transfer.state.value).toMatchObject({ moved: true }));
    expect(panel.transfer.state.value).toMatchObject({
      difference: {
        items: [
          { name: "Một", way: "removed" },
          { name: "CSKH", way: "added" },
        ],
      },
    });
    expect(worker.settings()).toEqual(changed);
  });

  test("taking back over later changes shows them first", async () => {
    const { panel, worker, before } = await shown();
    await panel.transfer.apply();
    await worker.handlers.savePage?.({ ...two(), messages: false });
    const changed = worker.settings();
    await panel.transfer.undo();
    expect(panel.transfer.state.value).toMatchObject({ state: "shown", file: null, moved: true });
    expect(worker.settings()).toEqual(changed);
    await panel.transfer.apply();
    expect(panel.transfer.state.value).toEqual({ state: "undone" });
    expect(worker.settings()).toEqual(before);
  });

  test("what could not be stored is told beside what is shown, and can be tried again", async () => {
    const { panel, handlers, worker } = await shown();
    const well = handlers.importSettings;
    handlers.importSettings = async () => {
      throw new ProblemError(problem("storage-full"));
    };
    await panel.transfer.apply();
    expect(panel.transfer.state.value).toMatchObject({
      state: "shown",
      busy: false,
      problem: { code: "storage-full" },
    });
    if (well !== undefined) handlers.importSettings = well;
    await panel.transfer.apply();
    expect(namesOf(worker.settings().pages)).toEqual(["Hai"]);
  });

  test("a file that changes nothing says so; so does one whose changes are all locked", async () => {
    const locks = { baseUrl: null, pages: ["1"], queues: [] };
    const worker = fakeWorker({ pages: [one(), two()], queues: [aQueue()], locks });
    const panel = fakePanel(worker.handlers);
    await panel.transfer.readFrom(file(textOf(one(), two())), false);
    expect(panel.transfer.state.value).toEqual({ state: "same", file: "chosen.json", kept: [] });
    await panel.transfer.readFrom(file(textOf({ ...one(), messages: false }, two())), false);
    expect(panel.transfer.state.value).toEqual({ state: "same", file: "chosen.json", kept: ["Một"] });
  });

  test("says that it is under way until the worker has answered", async () => {
    const answer = later<never>();
    const panel = fakePanel({ ...fakeWorker({}).handlers, importSettings: () => answer.promise });
    const reading = panel.transfer.readFrom(file("{}"), false);
    expect(panel.transfer.state.value.state).toBe("reading");
    answer.fail(new Error("gone"));
    await reading;
    expect(panel.transfer.state.value).toMatchObject({ state: "failed", file: "chosen.json" });
  });
});
