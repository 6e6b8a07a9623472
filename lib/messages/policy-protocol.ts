import * as z from "zod/mini";
import { policyStateSchema } from "@/lib/domain/policy";

/** What the organisation has preset and locked, and whether its policy could be read. */
export const policyProtocol = {
  policy: { input: z.undefined(), output: policyStateSchema },
} as const;
