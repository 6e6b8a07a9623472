import { withContenders } from "../contenders.ts";
import { ContentWorld } from "../content-world.ts";
import { badgeNameOf } from "../mirror.ts";
import type { Section } from "../report.ts";
import type { BenchScene } from "../scene.ts";
import { bundle } from "../serve-page.ts";
import { digits, spreadOf, told } from "../stats.ts";

declare const benchTickets: typeof import("../page/tickets.ts");
declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

const ROUNDS = { quick: 1, full: 2 } as const;

/** What content scripts read, written anew by the worker from 100 000 tickets, and rows that ask meanwhile. */
export async function measureRebuild(scene: BenchScene, quick: boolean): Promise<Section> {
  const tickets = quick ? 20_000 : 100_000;
  const script = await bundle(new URL("../page/tickets.ts", import.meta.url).pathname, "benchTickets");
  await scene.own.evaluate(`${script};globalThis.benchTickets = benchTickets;void 0`);
  await scene.own.evaluate((people) => benchTickets.fillTickets(people), tickets * 2);
  const ask = (name: string): Promise<number> =>
    scene.own.evaluate(async (of) => {
      const start = performance.now();
      const answer = await chrome.runtime.sendMessage({ protocol: "page-tickets", name: of });
      const isDone = typeof answer === "object" && answer !== null && Reflect.get(answer, "ok") === true;
      if (!isDone) throw new Error(`${of}: ${JSON.stringify(answer)}`);
      return performance.now() - start;
    }, name);
  const built: number[] = [];
  const cleared: number[] = [];
  const meanwhile: number[] = [];
  await withContenders({ ...scene, peers: [] }, ["extension"], async (contenders) => {
    const page = contenders[0]?.page;
    if (page === undefined) throw new Error("There is no tab.");
    const world = await ContentWorld.in(page, scene.driver.origin);
    const names = Array.from({ length: 30 }, (_, at) => badgeNameOf(at * 2));
    for (let round = 0; round < (quick ? ROUNDS.quick : ROUNDS.full); round += 1) {
      let on = true;
      const building = ask("enterLocal").finally(() => {
        on = false;
      });
      // Nobody hears of a failure before the loop is left.
      building.catch(() => undefined);
      while (on) {
        const took = await world.ask(
          `(async () => { const start = performance.now(); await chrome.storage.local.get(${JSON.stringify(names)}); return performance.now() - start; })()`,
        );
        meanwhile.push(Number(took));
      }
      built.push(await building);
      cleared.push(await ask("signOut"));
    }
  });
  return {
    title: "The mirror, written anew",
    how: `${tickets} tickets in the database: entering the workspace writes all of their badges for content scripts to read, leaving it takes them out; timed from a page of the extension until the worker has answered. Meanwhile a tab asks for thirty rows again and again.`,
    head: ["", "ms"],
    rows: [
      ["written", told(spreadOf(built))],
      ["taken out", told(spreadOf(cleared))],
      ["30 rows by key meanwhile", told(spreadOf(meanwhile))],
      ["the slowest of them", digits(Math.max(...meanwhile))],
    ],
    verdicts: [
      {
        what: `the mirror of ${tickets} tickets written anew; 30 rows meanwhile`,
        budget: "",
        measured: `${told(spreadOf(built))} ms; ${told(spreadOf(meanwhile))} ms`,
        mark: "told",
        short: `the mirror of ${tickets} tickets written anew`,
      },
    ],
  };
}
