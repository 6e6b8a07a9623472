import { shortcutsFrom } from "@/lib/domain/command";
import { tellWhy } from "@/lib/language/tell-why";
import type { FacebookMessages } from "@/lib/messages/facebook-protocol";
import type { OwnMessages } from "@/lib/messages/own-protocol";
import type { Handlers } from "@/lib/messages/serve";
import { listAllAgents } from "@/lib/stringee/agents";
import { facebookCheckHandlers, ownCheckHandlers } from "./checks";
import { consentHandlers } from "./consent-handlers";
import type { Deps } from "./deps";
import { clientFor } from "./desk-for";
import { explained } from "./explained";
import { createPortalField, portalFields } from "./fields";
import { portalGroups } from "./groups";
import { importSettings } from "./import-settings";
import { inject } from "./inject";
import { appendTo, createItem, itemDetails, leaveItem, linkItem, resendItem, setItemStatus } from "./items";
import { localHandlers } from "./local";
import { applyPolicy, lockedProblem, locksNow, policyState } from "./policy";
import { rehearsalCounts, rehearsalTexts, rehearse, startRehearsal } from "./rehearsal";
import { explain, observe } from "./rules";
import { choosePortal, pasteToken, sessionState, signIn, signOut } from "./session";
import {
  addPage,
  exportSettings,
  learnUsername,
  readSettings,
  removePage,
  removeQueue,
  restorePage,
  restoreQueue,
  savePage,
  savePages,
  saveQueue,
} from "./settings";
import { portalNow } from "./standing";
import { keptForTab } from "./subjects";
import { ticketHandlers } from "./ticket-handlers";
import { type InTurn, takeTurns } from "./turn";
import { workHandlers } from "./work";

/** What content scripts on Facebook may ask. */
export const facebookHandlers = (deps: Deps): Handlers<FacebookMessages> => handlersInTurn(deps, takeTurns());

/**
 * What judges or makes takes turns, so that one subject that two tabs call by two names gets one ticket; and what a
 * person does and takes back at once, so that the second finds the first kept.
 */
const handlersInTurn = (deps: Deps, inTurn: InTurn): Handlers<FacebookMessages> => ({
  create: ({ activityIds = [], ...snapshot }) => inTurn(() => createItem(deps, snapshot, activityIds)),
  append: async ({ snapshot, words }) =>
    appendTo(deps, { ...snapshot, key: await keptForTab(deps, snapshot.key) }, words),
  observed: async ({ items }) => {
    await observe(deps, items, inTurn);
    return undefined;
  },
  explain: async ({ activity, activityId, language }) => {
    const { decision, history } = await explain(deps, activity, activityId);
    return tellWhy(language, decision, history, activity.text);
  },
  rehearse: ({ activities }, from) => rehearse(deps, activities, from),
  details: async ({ key }) => itemDetails(deps, await keptForTab(deps, key)),
  setStatus: ({ key, status }) =>
    inTurn(async () => setItemStatus(deps, await keptForTab(deps, key), status)),
  link: async ({ key, ticket }) => linkItem(deps, await keptForTab(deps, key), ticket),
  resend: async ({ key }) => resendItem(deps, await keptForTab(deps, key)),
  leave: async ({ key }) => leaveItem(deps, await keptForTab(deps, key)),
  ...ticketHandlers(deps, inTurn),
  learnUsername: async ({ pageId, username }) => {
    await learnUsername(deps, pageId, username);
    return undefined;
  },
  inject: async ({ screen }, from) => {
    await inject(deps, screen, from);
    return undefined;
  },
  endDiscreet: async () => {
    await deps.mirror.discreet(false);
    return undefined;
  },
  shortcuts: async () => shortcutsFrom(await deps.browser.commands.getAll()),
  ...facebookCheckHandlers(deps),
  openOptions: async ({ section }) => {
    await deps.browser.tabs.create({ url: deps.browser.runtime.getURL(`options.html#${section}`) });
    return undefined;
  },
});

/** What only the extension's own pages may ask. */
export const ownHandlers = (deps: Deps): Handlers<OwnMessages> => ({
  signIn: (input) => signIn(deps, input),
  choosePortal: ({ index }) => choosePortal(deps, index),
  pasteToken: (input) => pasteToken(deps, input),
  signOut: () => signOut(deps),
  session: () => sessionState(deps),
  settings: () => readSettings(deps),
  addPage: (page) => addPage(deps, page),
  savePage: (page) => savePage(deps, page),
  savePages: (pages) => savePages(deps, pages),
  removePage: async ({ id }) => {
    await removePage(deps, id);
    return undefined;
  },
  restorePage: ({ id }) => restorePage(deps, id),
  saveQueue: (queue) => saveQueue(deps, queue),
  removeQueue: async ({ id }) => {
    await removeQueue(deps, id);
    return undefined;
  },
  restoreQueue: ({ id }) => restoreQueue(deps, id),
  importSettings: (input) => importSettings(deps, input),
  exportSettings: () => exportSettings(deps),
  agents: () => explained(deps, async () => [...(await listAllAgents(await clientFor(deps)))]),
  groups: () => portalGroups(deps),
  preferences: () => deps.store.preferences.get(),
  savePreferences: async (preferences) => {
    const { baseUrl } = await locksNow(deps);
    if (baseUrl !== null && preferences.baseUrl !== baseUrl) throw lockedProblem(baseUrl);
    await deps.store.preferences.set(preferences);
    await deps.mirror.language(preferences.language);
    return preferences;
  },
  fields: () => portalFields(deps),
  createField: async ({ key }) => {
    await createPortalField(deps, key);
    return undefined;
  },
  startRehearsal: async (draft) => {
    await startRehearsal(deps, draft);
    return undefined;
  },
  rehearsalCounts: () => rehearsalCounts(deps),
  rehearsalTexts: () => rehearsalTexts(deps),
  decisions: async ({ limit, before }) => deps.store.decisions.newest(limit, before, await portalNow(deps)),
  clearDecisions: async () => {
    await deps.store.decisions.clear(await portalNow(deps));
    return undefined;
  },
  restoreDecisions: async ({ lines }) => {
    await deps.store.decisions.log(lines);
    return undefined;
  },
  settingsHistory: () => deps.store.settings.history(),
  setDiscreet: async ({ on }) => {
    await deps.mirror.discreet(on);
    return undefined;
  },
  ...workHandlers(deps),
  ...ownCheckHandlers(deps),
  ...consentHandlers(deps),
  ...localHandlers(deps),
  policy: async () => {
    // Settings that can't be read are told of by themselves.
    await applyPolicy(deps).catch(deps.report);
    return policyState(deps);
  },
});
