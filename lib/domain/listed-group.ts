import * as z from "zod/mini";
import { agentSchema } from "./ticket-schema";

/** A group as the portal itself knows it, to make a queue of. */
export const listedGroupSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** Its members by account id; null where membership can't be read. */
  agents: z.nullable(z.readonly(z.array(agentSchema))),
  /** Names of the queues that it serves, those that ring it first in front; null where that can't be read. */
  queues: z.nullable(z.readonly(z.array(z.string()))),
});
export type ListedGroup = z.infer<typeof listedGroupSchema>;
