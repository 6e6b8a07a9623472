import type { Browser } from "webextension-polyfill";
import { type FacebookMessages, facebookProtocol } from "@/lib/messages/facebook-protocol";
import { type OwnMessages, ownProtocol } from "@/lib/messages/own-protocol";
import { createServer, type From, isOnFacebook, isOwnPage } from "@/lib/messages/serve";
import { createOutbox } from "@/lib/outbox/outbox";
import { createStore } from "@/lib/store/store";
import { mirrorChecks } from "./checks";
import { obey } from "./commands";
import { deliver, OUTBOX_ALARM, showOpen } from "./deliver";
import type { Deps } from "./deps";
import { facebookHandlers, ownHandlers } from "./handlers";
import { createMirror } from "./mirror";
import { applyPolicy } from "./policy";
import { endLeftRehearsal } from "./rehearsal";
import { finishMirror, rebuildMirror } from "./renew-mirror";
import { forgetOld } from "./retention";
import { underEachName } from "./subjects";

/**
 * What the last life left waits so long, in ms, for the event that woke this one: a click must not share its first
 * moments with everybody else's work. Should this life be shorter, the next one takes it up, and the alarm stands behind it.
 */
const FIRST_THINGS_FIRST = 1_000;

/**
 * Registers every listener at once, in the first turn: a listener added later would miss the event that woke the
 * worker. Whatever the last life left unfinished is taken up again, after that event.
 */
export function startWorker(browser: Browser): void {
  const deps = createDeps(browser);
  const trust = { id: browser.runtime.id, origin: browser.runtime.getURL("") };
  const own = createServer<OwnMessages>(
    ownProtocol,
    ownHandlers(deps),
    (from) => isOwnPage(from, trust),
    deps.report,
  );
  const facebook = createServer<FacebookMessages>(
    facebookProtocol,
    facebookHandlers(deps),
    (from) => isOnFacebook(from, trust),
    deps.report,
  );
  browser.runtime.onMessage.addListener((message: unknown, from: From) => {
    // No answer at all for a stranger: it learns nothing, not even that somebody listens.
    return own(message, from) ?? facebook(message, from) ?? undefined;
  });
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === OUTBOX_ALARM) void deliver(deps);
  });
  browser.commands.onCommand.addListener((command) => {
    void obey(deps, command).catch(deps.report);
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void refresh(deps);
    if (reason === "install") void browser.tabs.create({ url: browser.runtime.getURL("welcome.html") });
  });
  browser.runtime.onStartup.addListener(() => {
    void deliver(deps);
    void endLeftRehearsal(deps).catch(deps.report);
  });
  browser.storage.onChanged.addListener((_, area) => {
    if (area === "managed") void applyPolicy(deps).catch(deps.report);
  });
  // Whatever woke the worker will ask for it.
  void deps.store.door.get().catch(() => undefined);
  setTimeout(() => void takeUp(deps), FIRST_THINGS_FIRST);
}

/** What the last life left unfinished: shown as it is stored, and taken on. */
async function takeUp(deps: Deps): Promise<void> {
  await applyPolicy(deps).catch(deps.report);
  await showOpen(deps).catch(deps.report);
  await deliver(deps);
  await finishMirror(deps).catch(deps.report);
  await forgetOld(deps).catch(deps.report);
}

/** Brings what content scripts read in line with the database: after an install, an update, or a start of the browser. */
async function refresh(deps: Deps): Promise<void> {
  try {
    await deps.mirror.pages((await deps.store.settings.get()).settings);
    await deps.mirror.language((await deps.store.preferences.get()).language);
    await endLeftRehearsal(deps);
    await mirrorChecks(deps);
    await rebuildMirror(deps);
  } catch (error) {
    deps.report(error);
  }
}

function createDeps(browser: Browser): Deps {
  const store = createStore();
  return {
    store,
    outbox: createOutbox(store.door),
    mirror: underEachName(createMirror(browser.storage.local), store),
    browser,
    fetch: (input, init) => fetch(input, init),
    online: () => navigator.onLine,
    now: () => Date.now(),
    random: () => Math.random(),
    later: (ms, work) => void setTimeout(work, ms),
    exclusive: async (name, work) =>
      navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
        if (lock === null) return false;
        await work();
        return true;
      }),
    // biome-ignore lint/suspicious/noConsole: the developer's only view into a worker.
    report: (error) => console.error(error),
  };
}
