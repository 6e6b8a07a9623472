import type { StageHandler, StageRequest } from "../handler.ts";
import { replicaHandler } from "../replica/serve.ts";
import { formatMessages, type MessagesVariant, parseMessages } from "./variant.ts";

export type { MessagesStage, MessagesTruth } from "./truth.ts";
export type { MessagesVariant } from "./variant.ts";

export interface MessagesOptions {
  readonly variant?: Partial<MessagesVariant> | undefined;
  readonly onForeignCall?: ((request: StageRequest) => void) | undefined;
}

/** www.facebook.com/messages. */
export function messagesHandler({ variant = {}, onForeignCall }: MessagesOptions = {}): StageHandler {
  const base = new URLSearchParams(formatMessages(variant));
  return replicaHandler({
    entry: new URL("./client/main.ts", import.meta.url),
    script: "/__stage/messages.js",
    dress: (params) => parseMessages(params, parseMessages(base)),
    base: base.toString(),
    onForeignCall,
  });
}

/** The chat list, or one conversation. */
export function messagesUrl(threadId?: string, variant: Partial<MessagesVariant> = {}): string {
  const kind = variant.markup === "b" ? "e2ee/t" : "t";
  const url = new URL(
    `https://www.facebook.com/messages/${threadId === undefined ? "" : `${kind}/${threadId}/`}`,
  );
  for (const [name, value] of formatMessages(variant)) url.searchParams.set(name, value);
  return url.href;
}
