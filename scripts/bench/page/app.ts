import { changeMost, recycleAll } from "./churn.ts";
import { expectedStatus } from "./expected.ts";
import { addStyles, make, wrap } from "./make.ts";
import { idOf, type List, makeList, PAGE_ID, personAt, type Shape } from "./rows.ts";
import { makeShell } from "./shell.ts";

/** What a person would see of the badges at one instant. */
export interface Seen {
  readonly rows: number;
  readonly missing: number;
  readonly wrong: number;
  readonly doubled: number;
  /** The right badge, its state not told yet. */
  readonly untold: number;
}
export interface Mounting {
  /** In the last moment before the first paint. */
  readonly atPaint: Seen;
  /** From the start of the task until each row had its badge and that its state, in ms; null if they never had. */
  readonly told: number | null;
}

addStyles();
const shell = makeShell();
let list: List | null = null;
let shape: Shape = "linked";
/** Told each row that is new or another's now, where the page itself plays the bound. */
let tell: ((row: HTMLElement) => void) | null = null;

const frame = (): Promise<number> => new Promise(requestAnimationFrame);
const channel = new MessageChannel();
const turns: (() => void)[] = [];
channel.port1.onmessage = () => turns.shift()?.();
/** A task of its own, posted as React's scheduler does. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    turns.push(resolve);
    channel.port2.postMessage(0);
  });
/** Commits in a task of its own, which the trace is to find. */
const commit = (work: () => void): Promise<void> =>
  new Promise((resolve) => {
    turns.push(() => {
      performance.mark("commit");
      work();
      resolve();
    });
    channel.port2.postMessage(0);
  });
const painted = async (): Promise<void> => {
  await frame();
  await turn();
};

const build = (from: number, count: number): List =>
  makeList(
    Array.from({ length: count }, (_, at) => personAt(from + at)),
    shape,
  );
function mount(built: List): void {
  list = built;
  shell.slot.append(built.view);
  if (tell !== null) for (const row of built.rows) tell(row);
}
function unmount(): void {
  list?.view.remove();
  list = null;
}
let visits = 0;
function goTo(path: string): void {
  visits += 1;
  history.pushState({}, "", `/latest/${path}?asset_id=${PAGE_ID}&visit=${visits}`);
}

function look(): Seen {
  const rows = list?.rows ?? [];
  const seen = { rows: rows.length, missing: 0, wrong: 0, doubled: 0, untold: 0 };
  for (const row of rows) {
    const badges = row.getElementsByTagName("page-ticket");
    const [badge] = badges;
    if (!(badge instanceof HTMLElement)) {
      seen.missing += 1;
      continue;
    }
    if (badges.length > 1) seen.doubled += 1;
    const id = idOf(row);
    if (badge.dataset.key !== `${PAGE_ID}|message|${id}`) seen.wrong += 1;
    else if (badge.dataset.state === "unknown") seen.untold += 1;
    else if ((badge.dataset.status ?? "") !== expectedStatus(id)) seen.wrong += 1;
  }
  return seen;
}

/** The application comes to rest on its inbox, without a list. */
async function rest(): Promise<void> {
  unmount();
  shell.tidy();
  await painted();
}

/** A list of so many rows comes into the page in one commit, after a navigation. */
async function mountList(count: number, patience: number): Promise<Mounting> {
  await rest();
  goTo("inbox/all");
  const built = build(0, count);
  await painted();
  await turn();
  const start = performance.now();
  await commit(() => mount(built));
  await frame();
  let seen = look();
  const atPaint = seen;
  while (seen.missing + seen.untold > 0 && performance.now() - start < patience) {
    await painted();
    seen = look();
  }
  const told = seen.missing + seen.untold > 0 ? null : performance.now() - start;
  await painted();
  return { atPaint, told };
}

/** One window of changes: most rows in every way that rows change, or all of them in place alone. */
export type Change = "mixed" | "inPlace";
function change(how: Change): void {
  if (list === null) return;
  if (how === "mixed") changeMost(list, shape, tell);
  else recycleAll(list, tell);
}

/** Windows of changes, looked at in each painted frame; every other pair only recycles in place. */
async function windows(count: number): Promise<Seen> {
  await mountList(30, 2_000);
  const sum = { rows: 0, missing: 0, wrong: 0, doubled: 0, untold: 0 };
  for (let at = 0; at < count; at += 1) {
    await frame();
    // Half of the commits are made in a task and painted with the next frame, half within the frame itself.
    const inTask = at % 2 === 0;
    if (inTask) await turn();
    change(at % 4 >= 2 ? "inPlace" : "mixed");
    if (inTask) await frame();
    else await turn();
    const seen = look();
    sum.rows += seen.rows;
    sum.missing += seen.missing;
    sum.wrong += seen.wrong;
    sum.doubled += seen.doubled;
    sum.untold += seen.untold;
  }
  await painted();
  await rest();
  return sum;
}

/** The same without looking, for the cost of each window. */
async function changeOnly(count: number, how: Change): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await commit(() => change(how));
    await painted();
  }
}

/** Changes that are none of the list's, a hundred at a time. */
async function noise(batches: number): Promise<number> {
  const start = performance.now();
  for (let at = 0; at < batches; at += 1) {
    shell.noise(100);
    // An observer is called after each hundred.
    await null;
    if (at % 20 === 19) await turn();
  }
  await turn();
  return performance.now() - start;
}

/** The lists of so many visits are all that there are, so that nobody is new after them. */
const LISTS = 40;
let came = 0;

/** Away and back: the list goes, another view comes, the list comes back with others in it, or with nobody seen before. */
async function visit(times: number, strangers: boolean): Promise<Seen> {
  let seen = look();
  for (let at = 0; at < times; at += 1) {
    unmount();
    goTo("settings");
    const other = wrap(3, make("div", { role: "form" }));
    shell.slot.append(other);
    await painted();
    other.remove();
    goTo("inbox/all");
    await turn();
    mount(build(strangers ? 1_000 + (came % 300) * 25 : (came % LISTS) * 25, 25));
    came += 1;
    await painted();
    seen = look();
  }
  return seen;
}

const bench = {
  mountList,
  windows,
  changeOnly,
  noise,
  visit,
  rest,
  look,
  sleep: (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms)),
  setShape: (to: Shape): void => {
    shape = to;
  },
  setTell: (to: ((row: HTMLElement) => void) | null): void => {
    tell = to;
  },
};
export type Bench = typeof bench;
declare global {
  interface Window {
    bench: Bench;
  }
}
window.bench = bench;
