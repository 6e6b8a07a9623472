import { isObject, isOneOf } from "@/lib/domain/guards/shape";

/**
 * What the worker tells a tab's content scripts to do, after a person pressed one of the browser's own shortcuts. A page
 * can send no such message: the browser delivers only those of the extension itself.
 */
export type Order = "create-ticket";
interface OrderMessage {
  readonly protocol: "page-tickets";
  readonly order: Order;
}

const isOrder = isObject<OrderMessage>({
  protocol: isOneOf(["page-tickets"]),
  order: isOneOf(["create-ticket"]),
});

export const orderMessage = (order: Order): OrderMessage => ({ protocol: "page-tickets", order });

/** The order in a message, or null. `fromWorker` is what the browser says of its sender: our own id, and no tab. */
export function orderIn(message: unknown, fromWorker: boolean): Order | null {
  return fromWorker && isOrder(message) ? message.order : null;
}
