import * as z from "zod/mini";
import { instantSchema } from "@/lib/domain/activity";
import {
  checkKinds,
  checkSettingsSchema,
  findingSchema,
  guideSteps,
  pageCheckSchema,
} from "@/lib/domain/check";

const page = z.object({ pageId: z.string().check(z.regex(/^\d{1,20}$/)) });

/** What the settings screens report of what they show. */
export const facebookChecks = {
  /** What a reader has seen for a page that was added. Dated by the worker; answers with all that is kept of it. */
  verdict: {
    input: z.object({
      ...page.shape,
      finding: findingSchema,
      reader: z.string().check(z.maxLength(60)),
    }),
    output: pageCheckSchema,
  },
  /** Takes back what was recorded for the wrong page at that instant. */
  withdraw: {
    input: z.object({ ...page.shape, kind: z.enum(checkKinds), at: instantSchema }),
    output: pageCheckSchema,
  },
  /** What is kept of a page, for the dated words beside a row; null where nothing is. */
  checkOf: { input: page, output: z.nullable(pageCheckSchema) },
  /** A screen of the guide was reached; without a page where the screen names none. */
  passed: {
    input: z.object({ pageId: z.nullable(page.shape.pageId), step: z.enum(guideSteps) }),
    output: z.undefined(),
  },
  /** Closes the quiet line about routing in a page's inbox. */
  quiet: { input: page, output: z.undefined() },
} as const;

/** What our own pages may ask of the checks. */
export const ownChecks = {
  checks: { input: z.undefined(), output: z.array(pageCheckSchema) },
  /** Begins a page's guided check anew. */
  startGuide: { input: page, output: pageCheckSchema },
  endGuide: { input: page, output: pageCheckSchema },
  checkSettings: { input: z.undefined(), output: checkSettingsSchema },
  /** Keeps the names and the days; which pages are quiet is not touched. */
  saveCheckSettings: { input: checkSettingsSchema, output: checkSettingsSchema },
  /** Shows the quiet line about routing in a page's inbox again. */
  unquiet: { input: page, output: checkSettingsSchema },
} as const;
