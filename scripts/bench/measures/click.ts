import { performance } from "node:perf_hooks";
import type { ElementHandle, Page } from "puppeteer-core";
import { until } from "../../../tests/e2e/driver/until.ts";
import { CREATE, openButton, openInbox } from "../../../tests/e2e/inbox.ts";
import { openScene, type Scene } from "../../../tests/e2e/scene.ts";
import { settle } from "../../../tests/e2e/workplace.ts";
import { shop, threadsOf } from "../../../tests/stage/facebook/index.ts";
import { endWorker } from "../empty.ts";
import { atMost, counted } from "../judge.ts";
import { unstopped, withLeast } from "../least.ts";
import { covered, type Extent } from "../network.ts";
import type { Section } from "../report.ts";
import type { BenchScene } from "../scene.ts";
import { digits, estimate, estimateOf, median, spreadOf, sure, told } from "../stats.ts";

const LIMIT = 100;

interface Click {
  readonly frames: number;
  /** From the click until the ticket is at StringeeX, and how much of that was on the way between the two; ms. */
  readonly whole: number;
  readonly network: number;
  /** Until the first request begins: the worker's start, the message, what is stored before anything is sent. */
  readonly first: number;
  readonly requests: number;
  /** Until the first request of the extension that does the least begins, a moment before or after. */
  readonly least: number;
}

/** A person's click until the badge changes, and until StringeeX has the ticket, the worker asleep before it. */
export async function measureClick(_: BenchScene, quick: boolean): Promise<Section> {
  const clicks: Click[] = [];
  const scene = await openScene("chromium");
  try {
    await settle(scene);
    await withLeast(scene.world, async (driver) => {
      const other = { ...scene, driver };
      for (const { id, type } of threadsOf(shop.id, 40)) {
        if (clicks.length >= (quick ? 8 : 24)) break;
        // Other kinds of conversations have nothing to press.
        if (type !== "FB_MESSAGE") continue;
        const oursFirst = clicks.length % 2 === 0;
        const before = oursFirst ? null : await inTab(other, id, (page) => leastPressed(other, page));
        const ours = await inTab(scene, id, async (page) => {
          const button = await openButton(page, ...CREATE).catch(() => null);
          // Nor have namesakes and the like.
          return button === null ? null : pressed(scene, page, button);
        });
        if (ours === null) continue;
        const least = before ?? (await inTab(other, id, (page) => leastPressed(other, page)));
        clicks.push({ ...ours, least });
      }
    });
  } finally {
    await scene.stop();
  }
  // The first finds nothing compiled.
  const later = clicks.slice(1);
  if (later.length < 2) throw new Error("Hardly any customer had something to press.");
  const most = Math.max(...clicks.map(({ frames }) => frames));
  const ours = later.map(({ whole, network }) => whole - network);
  const own = estimateOf(ours);
  const beyond = estimate(
    new Map([
      ["ours", ours],
      ["least", later.map(({ least }) => least)],
    ]),
    (of) => of("ours") - of("least"),
  );
  const line = (values: readonly number[]): string => told(spreadOf(values));
  return {
    title: "From the click",
    how: "On the replica of the inbox, the worker ended before each click, no page of the extension open, and nothing of the driver's stopping it as it starts. Frames until the badge shows that it is being made; time from the click as the page saw it until the emulator has the ticket. The network's part is what the worker's own resource timing tells of its requests up to that instant, what two of them share counted once, through a proxy and TLS on the same machine, each on a connection of its own; what is left is ours, the worker's start included. In turns with it, in a browser of its own, the least that an extension can do: a click is told to its sleeping worker, which keeps one record and sends one request.",
    head: ["", ""],
    rows: [
      ["frames until the badge changes", line(clicks.map(({ frames }) => frames))],
      ["until the ticket is at StringeeX, worker asleep, ms", line(later.map(({ whole }) => whole))],
      ["of that the network, ms", line(later.map(({ network }) => network))],
      ["of that ours, ms", line(ours)],
      ["— before the first request begins", line(later.map(({ first }) => first))],
      ["—— the least extension's first request, in turns", line(later.map(({ least }) => least))],
      ["— between the requests", line(later.map(({ whole, network, first }) => whole - network - first))],
      ["requests on that way", digits(median(later.map(({ requests }) => requests)))],
      ["clicks", String(later.length)],
    ],
    verdicts: [
      {
        what: "click → the badge changes",
        budget: "next frame",
        measured: `frame ${most}`,
        mark: counted(most <= 1),
        short: "click → the badge changes",
      },
      {
        what: "click → ticket at StringeeX, worker asleep, less the network's part",
        budget: "≤ 100 ms",
        measured: `${sure(own)} ms, of ${digits(median(later.map(({ whole }) => whole)))} ms with ${digits(median(later.map(({ requests }) => requests)))} requests`,
        mark: atMost(own, LIMIT),
        short: "click → ticket at StringeeX, worker asleep, less the network",
        why: `The least that an extension can do between a click and a request (start its worker, take the message, write once) takes ${digits(median(later.map(({ least }) => least)))} ms of it on this machine. The rest is beginning a worker that knows the whole way, reading what the ticket needs, and writing each step down before it is made, so that no death between two steps makes a second ticket.`,
      },
      {
        what: `the same, more than the least extension takes from a click to its first request (${digits(median(later.map(({ least }) => least)))} ms)`,
        budget: "",
        measured: `${sure(beyond)} ms`,
        mark: "told",
        short: "the same, more than the least that an extension can do",
      },
    ],
  };
}

async function inTab<T>(scene: Scene, itemId: string, work: (page: Page) => Promise<T>): Promise<T> {
  const page = await openInbox(scene, { rows: "b", detail: "b", itemId, watch: false });
  try {
    // The compiler of these scripts names functions by a helper that the page does not have.
    await page.evaluate("globalThis.__name = (each) => each");
    return await work(page);
  } finally {
    await page.close();
  }
}

const CLICKED = "benchClickedAt";

/** Has the page note when it sees the click; ms since 1970. */
const noteClick = (page: Page): Promise<void> =>
  page.evaluate((name) => {
    const clicked = ({ timeStamp }: MouseEvent): void => {
      Reflect.set(window, name, performance.timeOrigin + timeStamp);
    };
    window.addEventListener("click", clicked, { capture: true, once: true });
  }, CLICKED);

async function read(page: Page, name: string): Promise<number | null> {
  const value: unknown = await page.evaluate((of) => Reflect.get(window, of), name);
  return typeof value === "number" ? value : null;
}

/** From a click anywhere until the least extension's request begins. */
async function leastPressed(scene: Scene, page: Page): Promise<number> {
  const log = scene.world.log.length;
  await noteClick(page);
  await endWorker(scene.driver);
  await unstopped(page, async () => {
    await page.mouse.click(4, 4);
    await until("it has asked", () => requestsSince(scene, log) > 0);
  });
  const clickedAt = await until("the page saw the click", () => read(page, CLICKED));
  const requests = await until("it was told of its request", async () => {
    const told = await requestsOf(scene);
    return told.length > 0 && told;
  });
  return Math.min(...requests.map(({ from }) => from)) - clickedAt;
}

const requestsSince = ({ world }: Scene, log: number): number =>
  world.log.slice(log).filter(({ host }) => host.endsWith("stringeex.com")).length;

async function pressed(
  scene: Scene,
  page: Page,
  button: ElementHandle<Element>,
): Promise<Omit<Click, "least">> {
  await page.evaluate(() => {
    const states = (): string =>
      [...document.querySelectorAll<HTMLElement>("page-ticket.page-ticket-header")]
        .map((host) => host.dataset.state)
        .join();
    const before = states();
    const clicked = (): void => {
      let count = 0;
      const look = (): void => {
        count += 1;
        if (states() !== before) Reflect.set(window, "benchFrames", count);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    };
    window.addEventListener("click", clicked, { capture: true, once: true });
  });
  const { emulator, driver, world } = scene;
  const made = emulator.state.tickets.length;
  const log = world.log.length;
  await noteClick(page);
  await endWorker(driver);
  const arrived = await unstopped(page, async () => {
    await button.click();
    await emulator.until(() => emulator.state.tickets.length > made);
    return performance.timeOrigin + performance.now();
  });
  const asked = requestsSince(scene, log);
  const frames = await until("the badge has changed", () => read(page, "benchFrames"));
  const clickedAt = await until("the page saw the click", () => read(page, CLICKED));
  const requests = await requestsOf(scene);
  if (requests.length < asked) throw new Error("The worker's timing does not tell of all of its requests.");
  const network = covered(requests, { from: clickedAt, to: arrived });
  const first = Math.min(...requests.map(({ from }) => from)) - clickedAt;
  return { frames, whole: arrived - clickedAt, network, first, requests: asked };
}

/** When each request of the worker was under way, as the worker itself was told; ms since 1970. */
async function requestsOf({ driver }: Scene): Promise<Extent[]> {
  const { browser, origin } = driver;
  const target = await until("the worker runs", () =>
    browser.targets().find((each) => each.type() === "service_worker" && each.url().startsWith(origin)),
  );
  const worker = await until("it can be asked", () => target.worker());
  return worker.evaluate(() =>
    performance.getEntriesByType("resource").map((entry) => ({
      from: performance.timeOrigin + entry.startTime,
      to: performance.timeOrigin + entry.startTime + entry.duration,
    })),
  );
}
