import * as z from "zod/mini";
import { problemCodes } from "./problem";

export const problemSchema = z.object({
  code: z.enum(problemCodes),
  /** The outside's own words (StringeeX's message, a field's path), shown as text beside our sentence; or empty. */
  detail: z.string().check(z.maxLength(500)),
  /** When the next attempt is made by itself, in ms since 1970; null when it waits for a person. */
  retryAt: z.nullable(z.number()),
});
export type Problem = z.infer<typeof problemSchema>;
