import { performance } from "node:perf_hooks";
import { until } from "../../../tests/e2e/driver/until.ts";
import { openButton, openInbox } from "../../../tests/e2e/inbox.ts";
import { openScene } from "../../../tests/e2e/scene.ts";
import { settle } from "../../../tests/e2e/workplace.ts";
import { people } from "../../../tests/stage/facebook/index.ts";
import type { Section } from "../report.ts";
import type { BenchScene } from "../scene.ts";
import { digits, median, spreadOf, told } from "../stats.ts";

/** A person's click until the badge changes, and until StringeeX has the ticket, the worker asleep before it. */
export async function measureClick(_: BenchScene, quick: boolean): Promise<Section> {
  const scene = await openScene("chromium");
  const frames: number[] = [];
  const whole: number[] = [];
  const network: number[] = [];
  try {
    await settle(scene);
    const customers = Object.values(people).slice(0, quick ? 3 : 6);
    for (const { id } of customers) {
      const page = await openInbox(scene, { rows: "b", detail: "b", itemId: id, watch: false });
      const button = await openButton(page, "Tạo phiếu ghi", "Create ticket").catch(() => null);
      // Namesakes and the like have nothing to press.
      if (button === null) {
        await page.close();
        continue;
      }
      // The compiler of these scripts names functions by a helper that the page does not have.
      await page.evaluate("globalThis.__name = (each) => each");
      await page.evaluate(() => {
        const changed = (): string =>
          [...document.querySelectorAll<HTMLElement>("page-ticket.page-ticket-header")]
            .map((host) => host.dataset.state)
            .join();
        const before = changed();
        Reflect.set(window, "benchFrames", null);
        window.addEventListener(
          "click",
          () => {
            let count = 0;
            const look = (): void => {
              count += 1;
              if (changed() !== before) Reflect.set(window, "benchFrames", count);
              else requestAnimationFrame(look);
            };
            requestAnimationFrame(look);
          },
          { capture: true, once: true },
        );
      });
      const made = scene.emulator.state.tickets.length;
      const log = scene.world.log.length;
      await scene.driver.killWorker().catch(() => undefined);
      const start = performance.now();
      await button.click();
      await scene.emulator.until(() => scene.emulator.state.tickets.length > made);
      whole.push(performance.now() - start);
      network.push(scene.world.log.slice(log).filter(({ host }) => host.endsWith("stringeex.com")).length);
      const count = await until("the badge has changed", () =>
        page.evaluate(() => Reflect.get(window, "benchFrames")),
      );
      if (typeof count === "number") frames.push(count);
      await page.close();
    }
  } finally {
    await scene.stop();
  }
  const most = Math.max(...frames);
  return {
    title: "From the click",
    how: "On the replica of the inbox, the worker ended before each click. Frames until the badge shows that it is being made; time from the driver's click until the emulator has the ticket, the requests on the way included: they go through a proxy and TLS on the same machine.",
    head: ["", ""],
    rows: [
      ["frames until the badge changes", told(spreadOf(frames))],
      ["ms until the ticket is at StringeeX, worker asleep", told(spreadOf(whole))],
      ["requests on that way", digits(median(network))],
    ],
    verdicts: [
      { what: "click → the badge changes", budget: "next frame", measured: `frame ${most}`, met: most <= 1 },
      {
        what: "click → ticket at StringeeX, worker asleep, requests over TLS on this machine included",
        budget: "network + ≤ 100 ms",
        measured: `${told(spreadOf(whole))} ms with ${digits(median(network))} requests`,
        met: null,
      },
    ],
  };
}
