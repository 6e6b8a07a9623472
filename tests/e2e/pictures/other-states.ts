import type { Page } from "puppeteer-core";
import { sees } from "../driver/control.ts";
import { decisionsEnd, ticketTimes } from "./overview-samples.ts";
import type { OwnState } from "./own-page.ts";
import { fails, says } from "./played.ts";
import { choosing, expired, longPages, page, settings, signedIn } from "./samples.ts";
import { decisions, local } from "./work-samples.ts";

const welcome = "welcome.html";
const overview = "options.html#overview";
const trying = options("options.html#local");
const signedOut = {
  session: says({ state: "signed-out" as const }),
  settings: says(settings([], [])),
  consent: says(null),
};
const isLocal = { session: says({ state: "local" as const }), consent: says(null) };

function options(path: string) {
  return (name: string, played: OwnState["played"]): OwnState => ({ name, path, ...(played && { played }) });
}

const PORTAL = signedIn.state === "signed-in" ? signedIn.portalId : "";

/** Tickets for the charts: they are read from the database, which nobody plays. */
async function putTickets(tab: Page, count: number): Promise<void> {
  const tickets = ticketTimes(count, Date.now()).map((createdAt, index) => {
    const pageId = String(100000000000901 + (index % 11 < 6 ? 0 : index % 7));
    return {
      ...{ key: `${pageId}|message|${100010000000000 + index}`, pageId, portalId: PORTAL },
      ...{ ticketId: null, serial: String(1763000 + index), status: "new", statusAt: createdAt, createdAt },
      ...{ lastActivityAt: createdAt, subject: "", url: null, contactId: null, assignee: null },
      customer: { id: null, name: "", profileUrl: null },
      ...{ groupId: "", queueName: "", reference: "", note: "added", follows: null },
    };
  });
  await tab.evaluate(async (values: readonly object[]) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("page-tickets");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const tx = db.transaction("tickets", "readwrite");
    tx.objectStore("tickets").clear();
    for (const value of values) tx.objectStore("tickets").put(value);
    await new Promise((resolve) => {
      tx.oncomplete = resolve;
    });
    db.close();
  }, tickets);
}

export const otherStates: readonly OwnState[] = [
  { name: "welcome-loading", path: welcome, played: { session: "later", settings: "later" } },
  { name: "welcome-first", path: welcome, played: signedOut },
  { name: "welcome-portals", path: welcome, played: { ...signedOut, session: says(choosing) } },
  { name: "welcome-local", path: welcome, played: { ...isLocal, settings: says(settings([], [])) } },
  { name: "welcome-connected", path: welcome, played: { settings: says(settings([], [])) } },
  {
    name: "welcome-no-queue",
    path: welcome,
    played: { settings: says(settings([page(0, { queueId: null })], [])) },
  },
  { name: "welcome-done", path: welcome, played: { settings: says(settings(longPages())) } },
  { name: "welcome-consent", path: welcome, played: { consent: says(null) } },
  { name: "welcome-expired", path: welcome, played: { session: says(expired) } },
  { name: "welcome-access", path: welcome, played: signedOut, hosts: false },
  { name: "privacy", path: "privacy.html" },
  { name: "overview-empty", path: overview },
  { name: "overview-failing", path: overview, played: { decisions: fails("storage-blocked") } },
  {
    name: "overview-full",
    path: overview,
    played: {
      decisions: says(decisions(240, decisionsEnd(Date.now()))),
      settings: says(settings([...longPages(), page(3), page(4), page(5)])),
    },
    act: async (tab, words) => {
      await putTickets(tab, 190);
      await tab.evaluate(() => {
        location.hash = "about";
      });
      await sees(tab, words.options.about.never);
      await tab.evaluate(() => {
        location.hash = "overview";
      });
      await tab.waitForSelector(".chart");
    },
    after: (tab) => putTickets(tab, 0),
  },
  trying("local-empty", isLocal),
  trying("local-full", {
    ...isLocal,
    localTickets: says({
      items: [local(0, "not-sent"), local(1, "not-sent"), local(2, "not-sent"), local(3, "not-sent")],
      damaged: 1,
      target: null,
    }),
  }),
  trying("local-sending", {
    localTickets: says({
      items: [
        local(0, "waiting"),
        local(1, "not-sent"),
        local(2, "sent"),
        local(3, "uncertain", "answer-lost"),
        local(4, "refused", "unknown-group"),
      ],
      damaged: 0,
      target: "cuahangmau",
    }),
  }),
  trying("local-failing", { localTickets: fails("storage-blocked") }),
];
