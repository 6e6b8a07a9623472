import * as z from "zod/mini";
import { policyStateSchema } from "@/lib/domain/policy";
import { message } from "./shape";

/** What the organisation has preset and locked, and whether its policy could be read. */
export const policyProtocol = {
  policy: message(
    () => z.undefined(),
    () => policyStateSchema,
  ),
} as const;
