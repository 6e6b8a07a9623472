import { expectedStatus } from "./expected.ts";
import { addStyles, make, wrap } from "./make.ts";
import { idOf, makeRow, PAGE_ID, personAt, recycle, remount, type Shape } from "./rows.ts";
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
let rows: HTMLElement[] = [];
let body: HTMLElement = make("div");
let view: HTMLElement | null = null;
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

function build(from: number, count: number): void {
  body = make("div", { role: "rowgroup" });
  rows = Array.from({ length: count }, (_, at) => makeRow(personAt(from + at), shape, at));
  body.append(...rows);
  const list = make("div", { role: "grid", "aria-label": "Conversation list" }, wrap(2, body));
  if (shape !== "unmarked") list.setAttribute("data-pagelet", "GenericBizInboxThreadListViewBody");
  view = wrap(2, list);
}
function mount(): void {
  if (view !== null) shell.slot.append(view);
  if (tell !== null) for (const row of rows) tell(row);
}
function unmount(): void {
  view?.remove();
  view = null;
  rows = [];
}
let visits = 0;
function goTo(path: string): void {
  visits += 1;
  history.pushState({}, "", `/latest/${path}?asset_id=${PAGE_ID}&visit=${visits}`);
}

function look(): Seen {
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
  build(0, count);
  await painted();
  await turn();
  const start = performance.now();
  await commit(mount);
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

let next = 0;
/** One window of changes: of 30 rows 12 become another's, 10 are replaced, 3 get another cell, 3 are wiped, 2 move. */
function churn(): void {
  const off = (next * 7) % 30;
  for (let at = 0; at < 28; at += 1) {
    const place = (off + at) % 30;
    const row = rows[place];
    if (row === undefined) continue;
    const person = personAt(30 + (next % 20_000));
    next += 1;
    if (at < 12) recycle(row, person);
    else if (at < 22) {
      const fresh = makeRow(person, shape, place);
      row.replaceWith(fresh);
      rows[place] = fresh;
    } else remount(row, person, shape, place, at >= 25);
    const now = rows[place];
    if (tell !== null && now !== undefined) tell(now);
  }
  for (let at = 0; at < 2; at += 1) {
    const [moved] = rows.splice((off + 28 + at) % 30, 1);
    if (moved === undefined) continue;
    body.prepend(moved);
    rows.unshift(moved);
  }
}
function recycleAll(): void {
  for (const row of rows) {
    recycle(row, personAt(30 + (next % 20_000)));
    tell?.(row);
    next += 1;
  }
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
    if (at % 4 >= 2) recycleAll();
    else churn();
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
async function churnOnly(count: number): Promise<void> {
  for (let at = 0; at < count; at += 1) {
    await commit(churn);
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

/** Away and back: the list goes, another view comes, the list comes back with others in it. */
async function visit(times: number): Promise<Seen> {
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
    build((visits * 25) % 9_000, 25);
    mount();
    await painted();
    seen = look();
  }
  return seen;
}

const bench = {
  mountList,
  windows,
  churnOnly,
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
