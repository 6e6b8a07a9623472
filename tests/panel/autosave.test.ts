import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { ProblemError, problem } from "@/lib/domain/problem";
import { createAutosave } from "@/lib/panel/autosave";
import { later } from "./fake-ask";

interface Form {
  readonly name: string;
  readonly active: boolean;
}
const initial: Form = { name: "A", active: true };

/** A form whose saves are answered one by one by the test. */
function form(signal: AbortSignal = new AbortController().signal) {
  const saves: { draft: Form; answer: ReturnType<typeof later<Form>> }[] = [];
  const autosave = createAutosave<Form>({
    initial,
    valid: (draft) => draft.name !== "",
    save: (draft) => {
      const answer = later<Form>();
      saves.push({ draft, answer });
      return answer.promise;
    },
    signal,
  });
  const answer = async (index: number, value?: Form): Promise<void> => {
    const save = saves[index];
    if (save === undefined) throw new Error(`no save ${index}`);
    save.answer.settle(value ?? save.draft);
    await vi.advanceTimersByTimeAsync(0);
  };
  const refuse = async (index: number): Promise<void> => {
    saves[index]?.answer.fail(new ProblemError(problem("storage-full")));
    await vi.advanceTimersByTimeAsync(0);
  };
  return { autosave, saves, answer, refuse };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a choice is saved at once, and called saved only when the answer is here", async () => {
  const { autosave, saves, answer } = form();
  autosave.edit({ active: false }, "now");
  expect(saves.map((save) => save.draft)).toEqual([{ name: "A", active: false }]);
  expect(autosave.status.value).toEqual({ state: "saving" });
  await answer(0);
  expect(autosave.status.value).toEqual({ state: "saved" });
});

test("typing is saved once, when it pauses", async () => {
  const { autosave, saves } = form();
  for (const name of ["L", "La", "Lan"]) autosave.edit({ name }, "soon");
  expect(autosave.status.value).toEqual({ state: "saving" });
  expect(saves).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1000);
  expect(saves.map((save) => save.draft.name)).toEqual(["Lan"]);
});

test("leaving the field saves without waiting for a pause", () => {
  const { autosave, saves } = form();
  autosave.edit({ name: "Lan" }, "soon");
  void autosave.flush();
  expect(saves).toHaveLength(1);
});

test("two quick edits: the second is saved after the first, and neither is lost", async () => {
  const { autosave, saves, answer } = form();
  autosave.edit({ active: false }, "now");
  autosave.edit({ name: "B" }, "now");
  expect(saves).toHaveLength(1);
  await answer(0);
  expect(autosave.status.value).toEqual({ state: "saving" });
  expect(saves[1]?.draft).toEqual({ name: "B", active: false });
  await answer(1);
  expect(autosave.status.value).toEqual({ state: "saved" });
  expect(autosave.saved.value).toEqual({ name: "B", active: false });
});

test("what was typed while a save failed is tried at once, with what failed", async () => {
  const { autosave, saves, answer, refuse } = form();
  autosave.edit({ active: false }, "now");
  autosave.edit({ name: "B" }, "now");
  await refuse(0);
  expect(autosave.status.value).toEqual({ state: "saving" });
  expect(saves[1]?.draft).toEqual({ name: "B", active: false });
  await answer(1);
  expect(autosave.status.value).toEqual({ state: "saved" });
});

test("the same field changed back while its save is under way ends as typed", async () => {
  const { autosave, saves, answer } = form();
  autosave.edit({ active: false }, "now");
  autosave.edit({ active: true }, "now");
  await answer(0);
  await answer(1);
  expect(saves[1]?.draft.active).toBe(true);
  expect(autosave.draft.value.active).toBe(true);
});

describe("a save that fails", () => {
  test("keeps what was typed and says so", async () => {
    const { autosave, refuse } = form();
    autosave.edit({ name: "B" }, "now");
    await refuse(0);
    expect(autosave.status.value).toEqual({ state: "failed", problem: problem("storage-full") });
    expect(autosave.draft.value.name).toBe("B");
    expect(autosave.saved.value.name).toBe("A");
  });

  test("is tried again on demand, and with the next edit", async () => {
    const { autosave, saves, refuse, answer } = form();
    autosave.edit({ name: "B" }, "now");
    await refuse(0);
    void autosave.flush();
    await refuse(1);
    autosave.edit({ active: false }, "now");
    expect(saves[2]?.draft).toEqual({ name: "B", active: false });
    await answer(2);
    expect(autosave.status.value).toEqual({ state: "saved" });
  });
});

test("what is not valid is not sent, not even in part, until it is", async () => {
  const { autosave, saves } = form();
  autosave.edit({ name: "" }, "soon");
  autosave.edit({ active: false }, "now");
  await vi.advanceTimersByTimeAsync(1000);
  expect(saves).toHaveLength(0);
  expect(autosave.status.value).toEqual({ state: "invalid" });
  autosave.edit({ name: "C" }, "now");
  expect(saves[0]?.draft).toEqual({ name: "C", active: false });
});

describe("closing the page", () => {
  test("hands over what was typed in the same tick", () => {
    const { autosave, saves } = form();
    autosave.edit({ name: "Lan" }, "soon");
    autosave.close();
    expect(saves.map((save) => save.draft.name)).toEqual(["Lan"]);
  });

  test("hands over what came after a save that is still under way", () => {
    const { autosave, saves } = form();
    autosave.edit({ active: false }, "now");
    autosave.edit({ name: "Lan" }, "soon");
    autosave.close();
    expect(saves.map((save) => save.draft)).toEqual([
      { name: "A", active: false },
      { name: "Lan", active: false },
    ]);
  });

  test("sends nothing when nothing was typed, or what was typed is not valid", () => {
    const { autosave, saves } = form();
    autosave.close();
    autosave.edit({ name: "" }, "soon");
    autosave.close();
    expect(saves).toHaveLength(0);
  });

  test("an edit made after a page only seemed to close is not lost", async () => {
    const { autosave, saves, answer } = form();
    autosave.edit({ active: false }, "now");
    autosave.edit({ name: "B" }, "soon");
    autosave.close();
    autosave.edit({ name: "C" }, "soon");
    await answer(1);
    await answer(0);
    for (let index = 2; index < saves.length; index += 1) await answer(index);
    await vi.advanceTimersByTimeAsync(1000);
    for (let index = 2; index < saves.length; index += 1) await answer(index);
    expect(saves.at(-1)?.draft).toEqual({ name: "C", active: false });
    expect(autosave.draft.value).toEqual({ name: "C", active: false });
  });
});

test("another page's change shows, under what was typed here and is not saved yet", () => {
  const { autosave } = form();
  autosave.edit({ name: "mine" }, "soon");
  autosave.refresh({ name: "theirs", active: false });
  expect(autosave.draft.value).toEqual({ name: "mine", active: false });
});

test("after its lifetime nothing is saved by a timer", async () => {
  const lifetime = new AbortController();
  const { autosave, saves } = form(lifetime.signal);
  autosave.edit({ name: "Lan" }, "soon");
  lifetime.abort();
  await vi.advanceTimersByTimeAsync(1000);
  expect(saves).toHaveLength(0);
});

test("whatever the order of edits, answers and failures, once all is answered the worker has what is on screen", async () => {
  const edit = fc.record({ name: fc.constantFrom("B", "C", "D"), when: fc.constantFrom("now", "soon") });
  const step = fc.oneof(edit, fc.constantFrom("answer", "refuse", "pause"));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const { autosave, saves, answer, refuse } = form();
      let stored = initial;
      let next = 0;
      const settle = async (): Promise<void> => {
        const save = saves[next];
        if (save === undefined) return;
        stored = save.draft;
        next += 1;
        await answer(next - 1);
      };
      for (const each of steps) {
        if (each === "answer") await settle();
        else if (each === "pause") await vi.advanceTimersByTimeAsync(500);
        else if (each !== "refuse") autosave.edit({ name: each.name }, each.when === "now" ? "now" : "soon");
        else if (saves[next] !== undefined) {
          next += 1;
          await refuse(next - 1);
        }
      }
      void autosave.flush();
      while (saves[next] !== undefined) await settle();
      expect(stored).toEqual(autosave.draft.value);
      expect(["idle", "saved"]).toContain(autosave.status.value.state);
    }),
  );
});
