import * as z from "zod/mini";
import { listedGroupSchema } from "@/lib/domain/listed-group";
import { loggedDecisionSchema } from "@/lib/domain/logged-decision";
import { preferencesSchema } from "@/lib/domain/preferences-schema";
import { sessionStateSchema } from "@/lib/domain/session";
import { pageSettingsSchema, queueSchema, settingsSchema } from "@/lib/domain/settings";
import { settingsChangeSchema } from "@/lib/domain/settings-diff";
import { settingsRevisionSchema } from "@/lib/domain/settings-revision";
import { agentSchema } from "@/lib/domain/ticket-schema";
import { ownChecks } from "./check-protocol";
import { consentProtocol } from "./consent-protocol";
import { localProtocol } from "./local-protocol";
import { policyProtocol } from "./policy-protocol";
import { type MessagesOf, message } from "./shape";
import { workProtocol } from "./work-protocol";

const nothing = z.undefined();
const id = z.object({ id: z.string() });

/** What only the extension's own pages may ask: settings, signing in, work. */
export const ownProtocol = {
  signIn: message(
    () => z.object({ email: z.string(), password: z.string(), baseUrl: z.string() }),
    /** Signed in, or `choosing` with the portals to choose from. */
    () => sessionStateSchema,
  ),
  choosePortal: message(
    () => z.object({ index: z.number() }),
    () => sessionStateSchema,
  ),
  pasteToken: message(
    () => z.object({ token: z.string(), baseUrl: z.string() }),
    () => sessionStateSchema,
  ),
  signOut: message(
    () => nothing,
    () => sessionStateSchema,
  ),
  session: message(
    () => nothing,
    () => sessionStateSchema,
  ),

  settings: message(
    () => nothing,
    () => settingsSchema,
  ),
  /** Adds a page, or answers with the one already there. */
  addPage: message(
    () => z.object({ id: z.string(), username: z.string(), name: z.string() }),
    () => pageSettingsSchema,
  ),
  savePage: message(
    () => pageSettingsSchema,
    () => pageSettingsSchema,
  ),
  /** Saves several pages in one step: all of them or none. Answers with what stands after it. */
  savePages: message(
    () => z.array(pageSettingsSchema).check(z.maxLength(500)),
    () => settingsSchema,
  ),
  /** Takes a page out; it stays in the wastebasket until `restorePage` or another removal. */
  removePage: message(
    () => id,
    () => nothing,
  ),
  restorePage: message(
    () => id,
    () => pageSettingsSchema,
  ),
  saveQueue: message(
    () => queueSchema,
    () => queueSchema,
  ),
  removeQueue: message(
    () => id,
    () => nothing,
  ),
  restoreQueue: message(
    () => id,
    () => queueSchema,
  ),
  /**
   * Takes a file's text (or settings, to go back to them) in the place of all that stands; whole or not at all. It is
   * done where the settings still are at the `revision` of what was `shown`, worked out as of `at`, and so would be the
   * same changes; with null, where nothing stands yet that could be lost. Else nothing is touched, and the answer is what
   * has to be shown.
   */
  importSettings: message(
    () =>
      z.object({
        from: z.union([z.string(), settingsSchema]),
        shown: z.nullable(
          z.object({ at: z.number(), revision: z.number(), changes: z.array(settingsChangeSchema) }),
        ),
      }),
    () =>
      z.object({
        done: z.boolean(),
        at: z.number(),
        /** What the settings are at now, whether it was done or not. */
        revision: z.number(),
        before: settingsSchema,
        after: settingsSchema,
        /** As the file would have it: what is otherwise in `after`, the organisation has locked. */
        wanted: settingsSchema,
      }),
  ),
  exportSettings: message(
    () => nothing,
    () => z.object({ text: z.string() }),
  ),

  /** Every agent of the portal, all pages of the list. */
  agents: message(
    () => nothing,
    () => z.array(agentSchema),
  ),
  /** The portal's groups to make queues of; null where its API does not list them. */
  groups: message(
    () => nothing,
    () => z.nullable(z.readonly(z.array(listedGroupSchema))),
  ),
  preferences: message(
    () => nothing,
    () => preferencesSchema,
  ),
  savePreferences: message(
    () => preferencesSchema,
    () => preferencesSchema,
  ),

  /** The custom ticket fields the extension uses: whether the portal has them. */
  fields: message(
    () => nothing,
    () => z.array(z.object({ key: z.string(), name: z.string(), present: z.nullable(z.boolean()) })),
  ),
  createField: message(
    () => z.object({ key: z.string() }),
    () => nothing,
  ),
  /** Tries settings out on what the open tabs show, before they are saved; null ends it. */
  startRehearsal: message(
    () => z.nullable(pageSettingsSchema),
    () => nothing,
  ),
  /** How many of the items on screen the drafted settings choose; null while no tab has answered. */
  rehearsalCounts: message(
    () => nothing,
    () => z.nullable(z.object({ chosen: z.number(), all: z.number() })),
  ),
  /** The different texts on screen that a rehearsal lets the keyword coach see; none once it has ended. */
  rehearsalTexts: message(
    () => nothing,
    () => z.array(z.string()),
  ),
  /** The decision log, newest first; from the line after `before` on. */
  decisions: message(
    () =>
      z.object({
        limit: z.number().check(z.int(), z.positive(), z.maximum(20_000)),
        before: z.optional(z.object({ at: z.number(), id: z.string() })),
      }),
    () => z.array(loggedDecisionSchema),
  ),
  /** Brings back lines that were cleared a moment ago. */
  restoreDecisions: message(
    () => z.object({ lines: z.array(loggedDecisionSchema).check(z.maxLength(1_000)) }),
    () => nothing,
  ),
  clearDecisions: message(
    () => nothing,
    () => nothing,
  ),
  /** What each version of the settings changed, newest first; as far back as it is kept. */
  settingsHistory: message(
    () => nothing,
    () => z.array(settingsRevisionSchema),
  ),
  /** Hides names and badges everywhere while the screen is shared, or shows them again. */
  setDiscreet: message(
    () => z.object({ on: z.boolean() }),
    () => nothing,
  ),
  ...consentProtocol,
  ...localProtocol,
  ...policyProtocol,
  ...workProtocol,
  ...ownChecks,
} as const;
export type OwnMessages = MessagesOf<typeof ownProtocol>;
