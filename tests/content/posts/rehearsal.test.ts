import { afterEach, beforeEach, expect, it } from "vitest";
import type { RehearsalMark } from "@/lib/content/posts/item-badges";
import { RehearsalView } from "@/lib/content/posts/rehearsal";
import type { Surroundings } from "@/lib/content/surroundings";
import type { Activity } from "@/lib/domain/activity";
import { commentKey } from "@/lib/domain/key";
import type { PageSettings } from "@/lib/domain/settings";
import { NOBODY } from "../../worker/judging";
import { askOf } from "../fake-bridge";
import { type Told, told } from "../told";

/*
 * The real worker and several tabs: each shows other comments, is closed, comes back, or is left, while a draft is on
 * trial, changes, and is saved.
 */

const PAGE = "100000000000901";
let it1: Told;
let end: AbortController;

beforeEach(async () => {
  it1 = await told();
  end = new AbortController();
  await it1.signIn();
  await it1.settings({ postsAndComments: "nothing", creation: "automatic" });
});
afterEach(async () => {
  end.abort();
  await it1.rest();
  await it1.close();
});

const comment = (text: string, at: number): Activity => ({
  ...{ key: commentKey(PAGE, "9001", String(1_000 + at)), kind: "comment", pageId: PAGE, text },
  author: { id: String(1_000 + at), name: "Khách", profileUrl: null, role: "customer" },
  ...{ postOwner: "page", partial: false, translated: false, time: null, url: null },
});

/** A tab with a window of its own, as far as a rehearsal needs one. */
function openTab(id: number, texts: string[]) {
  const events = new EventTarget();
  const stage: unknown = {
    document,
    addEventListener: events.addEventListener.bind(events),
    removeEventListener: events.removeEventListener.bind(events),
  };
  const isWindow = (value: unknown): value is Window => value === stage;
  const surroundings: unknown = { language: () => "vi" };
  const isSurroundings = (value: unknown): value is Surroundings => value === surroundings;
  if (!isWindow(stage) || !isSurroundings(surroundings)) throw new Error("no stage");
  const ask = (name: "rehearse", input: never) =>
    it1.world.facebook[name](input, { tab: { id }, frameId: 0 });
  let marks: (RehearsalMark | undefined)[] = [];
  const elements = texts.map(() => document.createElement("div"));
  new RehearsalView(
    stage,
    { ...it1.bridge, ask: askOf(ask) },
    surroundings,
    {
      activities: () => texts.map((text, at) => [elements[at] ?? document.body, comment(text, at)]),
      mark: (all) => {
        marks = elements.map((element) => all?.get(element) ?? undefined);
      },
    },
    end.signal,
  );
  return {
    marks: () => marks,
    close: () => events.dispatchEvent(new Event("pagehide")),
    comeBack: () => events.dispatchEvent(new Event("pageshow")),
  };
}

const page = async (change: Partial<PageSettings>): Promise<PageSettings> => {
  const [saved] = (await it1.world.own.settings(undefined, NOBODY)).pages;
  if (saved === undefined) throw new Error("no page");
  return { ...saved, ...change };
};
const tryOut = async (change: Partial<PageSettings> | null): Promise<void> => {
  await it1.world.own.startRehearsal(change === null ? null : await page(change), NOBODY);
  await it1.rest();
};
const counts = () => it1.world.own.rehearsalCounts(undefined, NOBODY);
const legends = () => document.querySelectorAll("[data-rehearsal*='/']").length;

it("counts over many tabs, and those that are closed or come back in the middle", async () => {
  const relevant: Partial<PageSettings> = { postsAndComments: "relevant", keywords: ["giá"] };
  const first = openTab(1, ["giá bn", "giao chưa"]);
  const second = openTab(2, ["xin giá", "GIÁ?", "chào"]);
  openTab(3, ["hóng"]);
  await tryOut(relevant);
  expect(await counts()).toEqual({ chosen: 3, all: 6 });
  expect(first.marks()).toEqual(["chosen", "not"]);
  second.close();
  await it1.rest();
  expect(await counts()).toEqual({ chosen: 1, all: 3 });
  await tryOut({ ...relevant, keywords: ["giá", "chào", "hóng"] });
  expect(await counts()).toEqual({ chosen: 2, all: 3 });
  second.comeBack();
  await it1.rest();
  expect(await counts()).toEqual({ chosen: 5, all: 6 });
  expect(it1.world.emulator.state.tickets).toEqual([]);
});

it("held on trial, saving another setting or the draft itself changes nothing of the count; its end frees every tab", async () => {
  const tabs = [openTab(1, ["giá bn"]), openTab(2, ["chào"])];
  await tryOut({ postsAndComments: "everything" });
  expect(await counts()).toEqual({ chosen: 2, all: 2 });
  await it1.world.own.savePage(await page({ name: "Tên mới" }), NOBODY);
  await it1.rest();
  expect(await counts()).toEqual({ chosen: 2, all: 2 });
  await it1.world.own.savePage(await page({ postsAndComments: "everything" }), NOBODY);
  await it1.rest();
  expect(await counts()).toEqual({ chosen: 2, all: 2 });
  await tryOut(null);
  expect(tabs.map(({ marks }) => marks())).toEqual([[undefined], [undefined]]);
  expect(legends()).toBe(0);
  expect(await counts()).toBeNull();
  expect(it1.world.emulator.state.tickets).toEqual([]);
});
