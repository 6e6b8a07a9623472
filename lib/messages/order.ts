import * as z from "zod/mini";

/**
 * What the worker tells a tab's content scripts to do, after a person pressed one of the browser's own shortcuts. A page
 * can send no such message: the browser delivers only those of the extension itself.
 */
export const orderSchema = z.object({
  protocol: z.literal("page-tickets"),
  order: z.enum(["create-ticket"]),
});
export type Order = z.infer<typeof orderSchema>["order"];

export const orderMessage = (order: Order): z.infer<typeof orderSchema> => ({
  protocol: "page-tickets",
  order,
});

/** The order in a message, or null. `fromWorker` is what the browser says of its sender: our own id, and no tab. */
export function orderIn(message: unknown, fromWorker: boolean): Order | null {
  const parsed = z.safeParse(orderSchema, message);
  return fromWorker && parsed.success ? parsed.data.order : null;
}
