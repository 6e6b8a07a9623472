// @vitest-environment node
import { describe, expect, it } from "vitest";
import { ProblemError, problem } from "@/lib/domain/problem";
import { createAsk, guarded } from "@/lib/messages/ask";
import { facebookAnswers } from "@/lib/messages/facebook-answers";
import { type FacebookMessages, facebookProtocol } from "@/lib/messages/facebook-protocol";

const badge = { state: "created", status: "new", ticket: "7", at: 1, problem: null };

/** A content script's way of asking, with this for the worker's answers, one after the other. */
function askOf(...answers: (() => unknown)[]) {
  const sent: unknown[] = [];
  const ask = createAsk(guarded<FacebookMessages>(facebookAnswers), () => ({
    sendMessage: async (message) => {
      sent.push(message);
      return answers[Math.min(sent.length, answers.length) - 1]?.();
    },
  }));
  return { ask, sent };
}

const why = async (asked: Promise<unknown>): Promise<string> =>
  asked.then(
    () => "answered",
    (error: unknown) => (error instanceof ProblemError ? error.problem.code : String(error)),
  );
const fail = (text: string) => () => {
  throw new Error(text);
};

describe("what a content script asks", () => {
  it("has an answer's guard for each message, and no other", () => {
    expect(Object.keys(facebookAnswers).sort()).toEqual(Object.keys(facebookProtocol).sort());
  });

  it("arrives as it was answered", async () => {
    const { ask, sent } = askOf(() => ({ ok: true, value: badge }));
    expect(await ask("resend", { key: "1|message|2" })).toEqual(badge);
    expect(sent).toEqual([{ protocol: "page-tickets", name: "resend", input: { key: "1|message|2" } }]);
  });

  it("may be answered by nothing: the browser leaves out what is undefined", async () => {
    expect(await askOf(() => ({ ok: true })).ask("endDiscreet", undefined)).toBeUndefined();
  });

  it("fails with the problem that the worker names", async () => {
    const { ask } = askOf(() => ({ ok: false, problem: problem("signed-out") }));
    expect(await why(ask("resend", { key: "1|message|2" }))).toBe("signed-out");
  });

  it.each<[string, unknown]>([
    ["nobody answers", undefined],
    ["the answer is no answer", { value: badge }],
    ["it is another message's", { ok: true, value: { chosen: [] } }],
    ["a part of it is wrong", { ok: true, value: { ...badge, state: "fine" } }],
    ["the problem is none that is known", { ok: false, problem: { code: "?", detail: "", retryAt: null } }],
  ])("fails where %s", async (_, answer) => {
    const { ask } = askOf(() => answer);
    expect(await why(ask("resend", { key: "1|message|2" }))).toBe("internal");
  });

  it("is asked once more of a worker that was just going to sleep", async () => {
    const nobody = fail("Could not establish connection. Receiving end does not exist.");
    const { ask, sent } = askOf(nobody, () => ({ ok: true, value: badge }));
    expect(await ask("resend", { key: "1|message|2" })).toEqual(badge);
    expect(sent).toHaveLength(2);
  });

  it("tells that the page must be loaded anew once the extension was replaced under it", async () => {
    const { ask } = askOf(fail("Extension context invalidated."));
    expect(await why(ask("resend", { key: "1|message|2" }))).toBe("reload-tab");
    const gone = createAsk(guarded<FacebookMessages>(facebookAnswers), () => undefined);
    expect(await why(gone("resend", { key: "1|message|2" }))).toBe("reload-tab");
  });
});
