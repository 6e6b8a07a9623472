import * as z from "zod/mini";
import { instantSchema } from "./activity";
import { actions, stepSchema } from "./decision";
import { itemKinds } from "./key";
import { itemKeySchema } from "./key-schema";

/** One line of the decision log: what the rules said of an item, why, and under which settings. */
export const loggedDecisionSchema = z.lazy(() =>
  z.object({
    /** The activity, the settings version and the deciding gate in one: seeing an item again adds no line. */
    id: z.string(),
    portalId: z.string(),
    key: itemKeySchema,
    kind: z.enum(itemKinds),
    pageId: z.string(),
    at: instantSchema,
    settingsVersion: z.number(),
    action: z.enum(actions),
    path: z.array(stepSchema),
    /** The author's name as shown and the words' beginning, for finding the line again. */
    author: z.string(),
    excerpt: z.string(),
  }),
);
export type LoggedDecision = z.infer<typeof loggedDecisionSchema>;

/** Characters of an activity's words that its line keeps. */
export const EXCERPT_LENGTH = 120;
