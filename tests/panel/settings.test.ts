import { describe, expect, test, vi } from "vitest";
import { ProblemError, problem } from "@/lib/domain/problem";
import { aPage, aQueue, fakePanel, fakeWorker } from "./fake-ask";

describe("pages", () => {
  test("adding one with the answer to 'already connected?' sets how its tickets are made", async () => {
    const worker = fakeWorker();
    const { settings } = fakePanel(worker.handlers);
    await settings.load();
    const added = await settings.addPage({ id: "5", username: "", name: "Mới" }, "automatic");
    expect(added?.creation).toBe("automatic");
    expect(worker.settings().pages.map((page) => [page.id, page.creation])).toEqual([["5", "automatic"]]);
    expect(settings.settings.value?.pages.map((page) => page.id)).toEqual(["5"]);
  });

  test("adding one that is there changes nothing of it", async () => {
    const worker = fakeWorker({ pages: [aPage({ id: "5", creation: "suggest", keywords: ["giá"] })] });
    const { settings } = fakePanel(worker.handlers);
    await settings.load();
    await settings.addPage({ id: "5", username: "", name: "" }, "automatic");
    expect(worker.settings().pages).toEqual([aPage({ id: "5", creation: "suggest", keywords: ["giá"] })]);
  });

  test("one that cannot be added says why, and the list stays", async () => {
    const worker = fakeWorker({ pages: [aPage()] });
    const { settings } = fakePanel({
      ...worker.handlers,
      addPage: async () => {
        throw new ProblemError(problem("storage-full"));
      },
    });
    await settings.load();
    expect(await settings.addPage({ id: "5", username: "", name: "" })).toBeNull();
    expect(settings.problem.value).toEqual(problem("storage-full"));
    expect(settings.settings.value?.pages).toHaveLength(1);
  });

  test("removing has a way back, with everything as it was", async () => {
    const page = aPage({ keywords: ["giá"], queueId: "q1" });
    const worker = fakeWorker({ pages: [page], queues: [aQueue()] });
    const { settings } = fakePanel(worker.handlers);
    await settings.load();
    await settings.removePage(page.id);
    expect(settings.settings.value?.pages).toEqual([]);
    expect(settings.removed.value).toEqual({ kind: "page", id: page.id, name: page.name });
    await settings.undo();
    expect(settings.settings.value?.pages).toEqual([page]);
    expect(settings.removed.value).toBeNull();
  });

  test("a removal that fails leaves the page and offers no undo", async () => {
    const worker = fakeWorker({ pages: [aPage()] });
    const { settings } = fakePanel({
      ...worker.handlers,
      removePage: () => Promise.reject(new Error("gone")),
    });
    await settings.load();
    await settings.removePage(aPage().id);
    expect(settings.settings.value?.pages).toHaveLength(1);
    expect(settings.removed.value).toBeNull();
    expect(settings.problem.value?.code).toBe("internal");
  });

  test("the form of a page shows in the list what it saved", async () => {
    const worker = fakeWorker({ pages: [aPage()] });
    const { settings } = fakePanel(worker.handlers);
    await settings.load();
    const form = settings.pageForm(aPage());
    form.choose({ active: false });
    await form.flush();
    expect(settings.settings.value?.pages[0]?.active).toBe(false);
    expect(settings.pageForm(aPage())).toBe(form);
  });

  test("after an import the forms show the imported settings", async () => {
    const worker = fakeWorker({ pages: [aPage()] });
    const { settings } = fakePanel(worker.handlers);
    await settings.load();
    const form = settings.pageForm(aPage());
    settings.take({ ...worker.settings(), pages: [aPage({ name: "Tên mới" })] });
    expect(form.draft.value.name).toBe("Tên mới");
  });
});

describe("queues", () => {
  test("a new one is named and empty until it is filled", async () => {
    const worker = fakeWorker();
    const { settings } = fakePanel(worker.handlers);
    await settings.load();
    const queue = await settings.addQueue("Hàng đợi mới");
    expect(worker.settings().queues).toEqual([
      { id: "new-1", name: "Hàng đợi mới", groupId: "", agents: [] },
    ]);
    if (queue === null) throw new Error("not added");
    const form = settings.queueForm(queue);
    form.setMember({ id: "AC1", name: "Lan" }, true);
    form.setMember({ id: "AC2", name: "Bình" }, true);
    form.setMember({ id: "AC1", name: "Lan" }, false);
    form.type({ groupId: " GRW9E5OS " });
    await form.flush();
    expect(worker.settings().queues[0]).toEqual({
      id: "new-1",
      name: "Hàng đợi mới",
      groupId: "GRW9E5OS",
      agents: [{ id: "AC2", name: "Bình" }],
    });
  });

  test("without a name nothing is saved", async () => {
    const worker = fakeWorker({ queues: [aQueue()] });
    const { settings } = fakePanel(worker.handlers);
    await settings.load();
    const form = settings.queueForm(aQueue());
    form.type({ name: "  " });
    await form.flush();
    expect([...form.invalid.value]).toEqual(["name"]);
    expect(worker.settings().queues[0]?.name).toBe("CSKH");
  });

  test("removing has a way back", async () => {
    const worker = fakeWorker({ queues: [aQueue()] });
    const { settings } = fakePanel(worker.handlers);
    await settings.load();
    await settings.removeQueue("q1");
    expect(settings.removed.value).toEqual({ kind: "queue", id: "q1", name: "CSKH" });
    await settings.undo();
    expect(settings.settings.value?.queues).toEqual([aQueue()]);
  });
});

describe("another page of ours", () => {
  test("that saves shows here at once, below what is typed and not saved", async () => {
    const worker = fakeWorker({ pages: [aPage({ name: "Cũ", messages: true })] });
    let told = (): void => undefined;
    const panel = fakePanel(worker.handlers, { onSettings: (listener) => (told = listener) });
    await panel.load();
    const form = panel.settings.pageForm(aPage({ name: "Cũ", messages: true }));
    form.choose({ messages: false });
    await worker.handlers.savePage?.(aPage({ name: "Mới", messages: true, preferOnlineAgents: false }));
    await worker.handlers.savePreferences?.({ ...worker.preferences(), language: "en" });
    told();
    await vi.waitFor(() => expect(form.draft.value.name).toBe("Mới"));
    expect(form.draft.value).toMatchObject({ preferOnlineAgents: false, messages: false });
    expect(form.unsaved.value).toBe(true);
    expect(panel.settings.settings.value?.pages[0]?.name).toBe("Mới");
    await vi.waitFor(() => expect(panel.preferences.language.value).toBe("en"));
  });

  test("that cannot be asked about leaves everything as it is shown", async () => {
    const worker = fakeWorker({ pages: [aPage()] });
    const { settings } = fakePanel(worker.handlers);
    await settings.load();
    worker.handlers.settings = () => Promise.reject(new Error("gone"));
    await settings.refresh();
    expect(settings.settings.value?.pages).toEqual([aPage()]);
    expect(settings.problem.value).toBeNull();
  });

  test("that changes the theme changes it here", () => {
    let told = (_name: string): void => undefined;
    const stored = new Map([["theme", "light"]]);
    const panel = fakePanel(fakeWorker().handlers, {
      memory: {
        get: (name) => stored.get(name) ?? null,
        set: (name, value) => void stored.set(name, value),
        watch: (listener) => {
          told = listener;
        },
      },
    });
    expect(panel.preferences.theme.value).toBe("light");
    stored.set("theme", "dark");
    told("language");
    expect(panel.preferences.theme.value).toBe("light");
    told("theme");
    expect(panel.preferences.theme.value).toBe("dark");
  });
});
