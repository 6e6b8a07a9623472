import * as z from "zod/mini";
import { instantSchema } from "@/lib/domain/activity";
import { checkKinds, guideSteps } from "@/lib/domain/check";
import { checkSettingsSchema, findingSchema, pageCheckSchema } from "@/lib/domain/check-schema";
import { message, request } from "./shape";

const page = z.object({ pageId: z.string().check(z.regex(/^\d{1,20}$/)) });

/** What the settings screens report of what they show. */
export const facebookChecks = {
  /** What a reader has seen for a page that was added. Dated by the worker; answers with all that is kept of it. */
  verdict: request(() =>
    z.object({
      ...page.shape,
      finding: findingSchema,
      reader: z.string().check(z.maxLength(60)),
    }),
  ),
  /** Takes back what was recorded for the wrong page at that instant. */
  withdraw: request(() => z.object({ ...page.shape, kind: z.enum(checkKinds), at: instantSchema })),
  /** What is kept of a page, for the dated words beside a row; null where nothing is. */
  checkOf: request(() => page),
  /** A screen of the guide was reached; without a page where the screen names none. */
  passed: request(() => z.object({ pageId: z.nullable(page.shape.pageId), step: z.enum(guideSteps) })),
  /** Closes the quiet line about routing in a page's inbox. */
  quiet: request(() => page),
} as const;

/** What our own pages may ask of the checks. */
export const ownChecks = {
  checks: message(
    () => z.undefined(),
    () => z.array(pageCheckSchema),
  ),
  /** Begins a page's guided check anew. */
  startGuide: message(
    () => page,
    () => pageCheckSchema,
  ),
  endGuide: message(
    () => page,
    () => pageCheckSchema,
  ),
  checkSettings: message(
    () => z.undefined(),
    () => checkSettingsSchema,
  ),
  /** Keeps the names and the days; which pages are quiet is not touched. */
  saveCheckSettings: message(
    () => checkSettingsSchema,
    () => checkSettingsSchema,
  ),
  /** Shows the quiet line about routing in a page's inbox again. */
  unquiet: message(
    () => page,
    () => checkSettingsSchema,
  ),
} as const;
