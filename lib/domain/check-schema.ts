import * as z from "zod/mini";
import { instantSchema } from "./activity";
import {
  guideSteps,
  permissionReasons,
  permissions,
  permissionVerdicts,
  routingReasons,
  routingVerdicts,
} from "./check";

export const routingFindingSchema = z.object({
  kind: z.literal("routing"),
  verdict: z.enum(routingVerdicts),
  /** The app's name as the screen shows it; empty where there is none or none was read. */
  app: z.string().check(z.maxLength(200)),
  reason: z.enum(routingReasons),
});
export type RoutingFinding = z.infer<typeof routingFindingSchema>;

export const permissionFindingSchema = z.object({
  kind: z.literal("permissions"),
  verdict: z.enum(permissionVerdicts),
  missing: z.array(z.enum(permissions)).check(z.maxLength(permissions.length)),
  unsure: z.array(z.enum(permissions)).check(z.maxLength(permissions.length)),
  reason: z.enum(permissionReasons),
});
export type PermissionFinding = z.infer<typeof permissionFindingSchema>;
export const findingSchema = z.lazy(() =>
  z.discriminatedUnion("kind", [routingFindingSchema, permissionFindingSchema]),
);
export type Finding = z.infer<typeof findingSchema>;

const seenOf = <T extends z.ZodMiniType>(finding: T) =>
  z.object({
    finding,
    firstAt: instantSchema,
    lastAt: instantSchema,
    reader: z.string().check(z.maxLength(60)),
  });
const guideSchema = z.object({
  startedAt: instantSchema,
  /** When each step was passed, in ms since 1970. */
  passed: z.partialRecord(z.enum(guideSteps), instantSchema),
});

/** All that is kept of one page. Oldest first, one entry per change, never more than a score. */
export const pageCheckSchema = z.lazy(() =>
  z.object({
    pageId: z.string(),
    routing: z.array(seenOf(routingFindingSchema)),
    permissions: z.array(seenOf(permissionFindingSchema)),
    guide: z.nullable(guideSchema),
  }),
);
export type PageCheck = z.infer<typeof pageCheckSchema>;

/** What the checks go by; belongs to this browser, not to a page. */
export const checkSettingsSchema = z.object({
  /** Names that count as StringeeX, whole and as written. */
  acceptedApps: z._default(
    z.array(z.string().check(z.minLength(1), z.maxLength(100))).check(z.minLength(1), z.maxLength(20)),
    ["StringeeX", "StringeeX-VN"],
  ),
  /** A check older than this many days asks to be repeated. */
  everyDays: z._default(z.number().check(z.int(), z.minimum(1), z.maximum(365)), 7),
  /** Pages on whose inbox the quiet line about routing was closed. */
  quietPages: z._default(z.array(z.string()), []),
});
export type CheckSettings = z.infer<typeof checkSettingsSchema>;
