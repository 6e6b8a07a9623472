import { withContenders } from "../contenders.ts";
import { ContentWorld } from "../content-world.ts";
import { atMost, counted } from "../judge.ts";
import { badgeNameOf, fillMirror } from "../mirror.ts";
import type { Section } from "../report.ts";
import type { BenchScene } from "../scene.ts";
import { digits, estimateOf, spreadOf, told } from "../stats.ts";

const LIMIT = 3;

/** 30 rows out of 100 000 tickets, read where a content script reads them; and how often it asks while rows change. */
export async function measureLookups(scene: BenchScene, quick: boolean): Promise<Section> {
  const tickets = quick ? 20_000 : 100_000;
  // Every other person has a ticket.
  await fillMirror(scene.own, 0, tickets * 2);
  return withContenders({ ...scene, shape: "linked", peers: [] }, ["extension"], async (contenders) => {
    const page = contenders[0]?.page;
    if (page === undefined) throw new Error("There is no tab.");
    await page.evaluate(() => window.bench.mountList(30, 2_000));
    const world = await ContentWorld.in(page, scene.driver.origin);
    const runs: number[] = [];
    for (let round = 0; round < (quick ? 30 : 100); round += 1) {
      const from = (round * 6_113) % (tickets * 2 - 60);
      // All of them have tickets: nothing is answered faster for want of an answer.
      const names = Array.from({ length: 30 }, (_, at) => badgeNameOf(from + at * 2 + (from % 2)));
      const took = await world.ask(
        `(async () => { const start = performance.now(); await chrome.storage.local.get(${JSON.stringify(names)}); return performance.now() - start; })()`,
      );
      if (round > 2) runs.push(Number(took));
    }
    const asked = await messagesPerFrame(world, () => page.evaluate(() => window.bench.windows(20)));
    const sure = estimateOf(runs);
    return {
      title: "Look-ups",
      how: `The mirror holds ${tickets} tickets. Thirty of them are read by their keys in the content script's own world, in the inbox, without the worker. Then 20 windows of 30 changed rows: what the content script asks of the storage and of the worker, frame by frame.`,
      head: ["", ""],
      rows: [
        ["30 rows by key, ms", told(spreadOf(runs))],
        ["questions to the storage in a frame, at most", String(asked.reads)],
        ["messages to the worker in a frame, at most", String(asked.messages)],
        ["frames", String(asked.frames)],
      ],
      verdicts: [
        {
          what: `status of 30 rows among ${tickets} tickets`,
          budget: "≤ 3 ms",
          measured: `${told(spreadOf(runs))} ms`,
          mark: atMost(sure, LIMIT),
          short: `status of 30 rows among ${tickets} tickets`,
        },
        {
          what: "messages to the worker in a frame while rows change, at most",
          budget: "≤ 1",
          measured: digits(asked.messages),
          mark: counted(asked.messages <= 1),
        },
      ],
    };
  });
}

interface Asked {
  readonly reads: number;
  readonly messages: number;
  readonly frames: number;
}

/** Counts, in the content script's world, what is asked between two frames. */
async function messagesPerFrame(world: ContentWorld, work: () => Promise<unknown>): Promise<Asked> {
  await world.ask(`(() => {
    const most = { reads: 0, messages: 0, frames: 0 };
    let now = { reads: 0, messages: 0 };
    const counting = (of, name, what) => {
      const real = of[name].bind(of);
      of[name] = (...words) => { now[what] += 1; return real(...words); };
      return () => { of[name] = real; };
    };
    const ends = [counting(chrome.storage.local, "get", "reads"), counting(chrome.runtime, "sendMessage", "messages")];
    let on = true;
    const frame = () => {
      most.reads = Math.max(most.reads, now.reads);
      most.messages = Math.max(most.messages, now.messages);
      most.frames += 1;
      now = { reads: 0, messages: 0 };
      if (on) requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
    globalThis.benchAsked = () => { on = false; for (const end of ends) end(); return most; };
  })()`);
  await work();
  const most = await world.ask("benchAsked()");
  const of = (name: string): number => {
    const count: unknown = typeof most === "object" && most !== null ? Reflect.get(most, name) : undefined;
    if (typeof count !== "number") throw new Error(`The content script's world did not count ${name}.`);
    return count;
  };
  const asked = { reads: of("reads"), messages: of("messages"), frames: of("frames") };
  if (asked.reads === 0)
    throw new Error("The content script was not heard asking anything: the count is worth nothing.");
  return asked;
}
