import * as z from "zod/mini";
import { loggedDecisionSchema } from "@/lib/domain/logged-decision";
import { preferencesSchema } from "@/lib/domain/preferences";
import { sessionStateSchema } from "@/lib/domain/session";
import { pageSettingsSchema, queueSchema, settingsSchema } from "@/lib/domain/settings";
import { settingsRevisionSchema } from "@/lib/domain/settings-revision";
import { agentSchema } from "@/lib/domain/ticket";
import { ownChecks } from "./check-protocol";
import { consentProtocol } from "./consent-protocol";
import { localProtocol } from "./local-protocol";
import { policyProtocol } from "./policy-protocol";
import type { MessagesOf } from "./shape";
import { workProtocol } from "./work-protocol";

const nothing = z.undefined();
const id = z.object({ id: z.string() });

/** What only the extension's own pages may ask: settings, signing in, work. */
export const ownProtocol = {
  signIn: {
    input: z.object({ email: z.string(), password: z.string(), baseUrl: z.string() }),
    /** Signed in, or `choosing` with the portals to choose from. */
    output: sessionStateSchema,
  },
  choosePortal: { input: z.object({ index: z.number() }), output: sessionStateSchema },
  pasteToken: { input: z.object({ token: z.string(), baseUrl: z.string() }), output: sessionStateSchema },
  signOut: { input: nothing, output: sessionStateSchema },
  session: { input: nothing, output: sessionStateSchema },

  settings: { input: nothing, output: settingsSchema },
  /** Adds a page, or answers with the one already there. */
  addPage: {
    input: z.object({ id: z.string(), username: z.string(), name: z.string() }),
    output: pageSettingsSchema,
  },
  savePage: { input: pageSettingsSchema, output: pageSettingsSchema },
  /** Saves several pages in one step: all of them or none. Answers with what stands after it. */
  savePages: { input: z.array(pageSettingsSchema).check(z.maxLength(500)), output: settingsSchema },
  /** Takes a page out; it stays in the wastebasket until `restorePage` or another removal. */
  removePage: { input: id, output: nothing },
  restorePage: { input: id, output: pageSettingsSchema },
  saveQueue: { input: queueSchema, output: queueSchema },
  removeQueue: { input: id, output: nothing },
  restoreQueue: { input: id, output: queueSchema },
  /** The file's text. Whole or not at all; answers with what stands after it. */
  importSettings: { input: z.object({ text: z.string() }), output: settingsSchema },
  exportSettings: { input: nothing, output: z.object({ text: z.string() }) },

  /** Every agent of the portal, all pages of the list. */
  agents: { input: nothing, output: z.array(agentSchema) },
  preferences: { input: nothing, output: preferencesSchema },
  savePreferences: { input: preferencesSchema, output: preferencesSchema },

  /** The custom ticket fields the extension uses: whether the portal has them. */
  fields: {
    input: nothing,
    output: z.array(z.object({ key: z.string(), name: z.string(), present: z.nullable(z.boolean()) })),
  },
  createField: { input: z.object({ key: z.string() }), output: nothing },
  /** Tries settings out on what the open tabs show, before they are saved; null ends it. */
  startRehearsal: { input: z.nullable(pageSettingsSchema), output: nothing },
  /** How many of the items on screen the drafted settings choose; null while no tab has answered. */
  rehearsalCounts: {
    input: nothing,
    output: z.nullable(z.object({ chosen: z.number(), all: z.number() })),
  },
  /** The different texts on screen that a rehearsal lets the keyword coach see; none once it has ended. */
  rehearsalTexts: { input: nothing, output: z.array(z.string()) },
  /** The decision log, newest first; from the line after `before` on. */
  decisions: {
    input: z.object({
      limit: z.number().check(z.int(), z.positive(), z.maximum(20_000)),
      before: z.optional(z.object({ at: z.number(), id: z.string() })),
    }),
    output: z.array(loggedDecisionSchema),
  },
  /** Brings back lines that were cleared a moment ago. */
  restoreDecisions: {
    input: z.object({ lines: z.array(loggedDecisionSchema).check(z.maxLength(1_000)) }),
    output: nothing,
  },
  clearDecisions: { input: nothing, output: nothing },
  /** What each version of the settings changed, newest first; as far back as it is kept. */
  settingsHistory: { input: nothing, output: z.array(settingsRevisionSchema) },
  /** Hides names and badges everywhere while the screen is shared, or shows them again. */
  setDiscreet: { input: z.object({ on: z.boolean() }), output: nothing },
  ...consentProtocol,
  ...localProtocol,
  ...policyProtocol,
  ...workProtocol,
  ...ownChecks,
} as const;
export type OwnMessages = MessagesOf<typeof ownProtocol>;
