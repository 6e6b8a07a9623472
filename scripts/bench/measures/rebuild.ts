import { withContenders } from "../contenders.ts";
import { ContentWorld } from "../content-world.ts";
import { badgeNameOf } from "../mirror.ts";
import type { Section } from "../report.ts";
import type { BenchScene } from "../scene.ts";
import { bundle } from "../serve-page.ts";
import { digits, median, spreadOf, told } from "../stats.ts";

declare const benchTickets: typeof import("../page/tickets.ts");
declare const chrome: { readonly runtime: { sendMessage(message: unknown): Promise<unknown> } };

const ROUNDS = { quick: 1, full: 2 } as const;

/** What is done with 100 000 tickets at once: badges written anew while rows ask for them, old words forgotten. */
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
  const answered: number[] = [];
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
      const building = (async () => {
        const first = await ask("enterLocal");
        return [first, first + (await scene.own.evaluate(() => benchTickets.untilWhole()))] as const;
      })().finally(() => {
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
      const [first, whole] = await building;
      answered.push(first);
      built.push(whole);
      const left = await ask("signOut");
      cleared.push(left + (await scene.own.evaluate(() => benchTickets.untilWhole())));
    }
  });
  await scene.own.evaluate((people) => benchTickets.fillTickets(people, "bench-old"), tickets * 2);
  const forgotten = await scene.own.evaluate(() => benchTickets.forget());
  const again = await scene.own.evaluate(() => benchTickets.forget());
  if (forgotten.emptied !== tickets)
    throw new Error(`${forgotten.emptied} of ${tickets} tickets were emptied.`);
  return {
    title: "A hundred thousand tickets at once",
    how: `${tickets} tickets in the database: entering the workspace writes all of their badges for content scripts to read, leaving it takes them out; timed from a page of the extension until the worker has answered, and until all of them are written. Meanwhile a tab asks for thirty rows again and again. Then as many old tickets of a portal, whose words are to be forgotten, and the same looked through once more with nothing left to forget, as on any other day, while somebody writes to the outbox every 50 ms.`,
    head: ["", "ms"],
    rows: [
      ["whoever enters is answered", told(spreadOf(answered))],
      ["all are written", told(spreadOf(built))],
      ["taken out", told(spreadOf(cleared))],
      ["30 rows by key meanwhile", told(spreadOf(meanwhile))],
      ["the slowest of them", digits(Math.max(...meanwhile))],
      ["words forgotten", digits(forgotten.ms)],
      ["who writes meanwhile waits at the most", digits(forgotten.slowest)],
      ["looked through, nothing to forget", digits(again.ms)],
    ],
    verdicts: [
      {
        what: `signing in where ${tickets} tickets are known: until it is answered / until all badges are written`,
        budget: "",
        measured: `${digits(median(answered))} / ${digits(median(built))} ms`,
        mark: "told",
        short: `signing in with ${tickets} known tickets: answered / all badges written`,
      },
      {
        what: `30 rows by key while ${tickets} badges are written`,
        budget: "",
        measured: `${told(spreadOf(meanwhile))} ms`,
        mark: "told",
      },
      {
        what: `the words of ${tickets} old tickets forgotten / looked through again with nothing to forget`,
        budget: "",
        measured: `${digits(forgotten.ms)} / ${digits(again.ms)} ms`,
        mark: "told",
        short: `the words of ${tickets} old tickets forgotten / any other day`,
      },
    ],
  };
}
