import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { messageKey } from "@/lib/domain/key";
import type { LocalItem, LocalList } from "@/lib/domain/local";
import { createLocalModel } from "@/lib/panel/local";
import { fakeAsk, later } from "./fake-ask";

type State = LocalItem["sending"]["state"];
const item = (at: number, state: State): LocalItem => ({
  ...{ key: messageKey("901", String(at)), serial: `L${at}`, status: "new", subject: "?", customer: "A" },
  ...{ pageId: "901", pageName: "", url: null, createdAt: at, notes: [] },
  sending: { state, ticket: "", problem: null },
});
const ABORT = new AbortController();

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The workspace's tickets as the worker has them, to be changed while it works. */
function workspace(...states: State[]) {
  const stand = { states, answer: later<{ asked: number }>() };
  const { ask, asked } = fakeAsk({
    localTickets: async (): Promise<LocalList> => ({
      ...{ items: stand.states.map((state, at) => item(at, state)), damaged: 0, target: "P" },
    }),
    sendLocal: () => stand.answer.promise,
    cancelLocal: async () => ({ cancelled: 1, underWay: 0 }),
  });
  return { stand, asked, model: createLocalModel(ask, ABORT.signal) };
}
const aSecond = () => vi.advanceTimersByTimeAsync(1_000);

describe("sending many", () => {
  test("shows how far it has come from the first moment on, also before the worker has taken up all of them", async () => {
    const { model, stand } = workspace("not-sent", "not-sent", "not-sent", "sent");
    await model.load();
    expect(model.progress.value).toBeNull();
    const sending = model.send(null);
    expect(model.progress.value).toEqual({ done: 0, of: 3 });
    stand.states = ["sent", "waiting", "not-sent", "sent"];
    await aSecond();
    expect(model.progress.value).toEqual({ done: 1, of: 3 });
    stand.states = ["sent", "waiting", "waiting", "sent"];
    stand.answer.settle({ asked: 3 });
    await sending;
    expect(model.progress.value).toEqual({ done: 1, of: 3 });
    stand.states = ["sent", "sent", "waiting", "sent"];
    await aSecond();
    expect(model.progress.value).toEqual({ done: 2, of: 3 });
    stand.states = ["sent", "sent", "sent", "sent"];
    await aSecond();
    expect(model.progress.value).toBeNull();
  });

  test("counts what was refused as not sent, and leaves out what was taken back", async () => {
    const { model, stand } = workspace("waiting", "waiting", "waiting", "waiting");
    await model.load();
    stand.states = ["refused", "sent", "waiting", "waiting"];
    await aSecond();
    expect(model.progress.value).toEqual({ done: 1, of: 4 });
    stand.states = ["refused", "sent", "not-sent", "waiting"];
    await model.cancel([item(2, "waiting").key]);
    expect(model.progress.value).toEqual({ done: 1, of: 3 });
  });

  test("ends in a sentence, not in progress, where the worker would not begin", async () => {
    const { model, stand } = workspace("not-sent");
    await model.load();
    const sending = model.send(null);
    stand.answer.fail(new Error("gone"));
    await sending;
    expect(model.progress.value).toBeNull();
    expect(model.problem.value).not.toBeNull();
    await aSecond();
    expect(model.progress.value).toBeNull();
  });

  test("is asked for once, however often it is pressed", async () => {
    const { model, stand, asked } = workspace("not-sent");
    await model.load();
    const sending = model.send(null);
    await model.send(null);
    stand.answer.settle({ asked: 1 });
    await sending;
    expect(asked.filter(({ name }) => name === "sendLocal")).toHaveLength(1);
  });
});
