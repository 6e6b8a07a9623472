import type { Draw } from "../../facebook/client/draw.ts";
import { messagesOf, type StageMessage } from "../../facebook/messages.ts";
import { shop, type Thread, threadsOf } from "../../facebook/people.ts";
import { chatLabels } from "../labels.ts";
import type { MessagesVariant } from "../variant.ts";

/** A message that may answer another one, whose words stand above its own. */
export interface ChatMessage extends StageMessage {
  readonly quotes?: string | undefined;
}

export interface Chats {
  variant: MessagesVariant;
  threads: Thread[];
  messages: Map<string, ChatMessage[]>;
  /** The marked row, the heading and the messages; they may part for a while. */
  selected: Thread | null;
  panel: Thread | null;
  loading: boolean;
  epoch: number;
  renders: number;
}

export interface ChatPen {
  readonly chats: Chats;
  readonly draw: Draw;
  readonly label: (typeof chatLabels)["vi"] | (typeof chatLabels)["en"];
  readonly open: (thread: Thread) => void;
}

/** The viewer who is no page. */
export const clerk = { id: "100000000009911", username: "nhanvien.mau", name: "Nhân viên Mẫu" } as const;

export function createChats(variant: MessagesVariant): Chats {
  const threads = threadsOf(shop.id, variant.people).filter(({ type }) => type === "FB_MESSAGE");
  return {
    ...{ variant, threads, messages: new Map(), selected: null, panel: null },
    ...{ loading: false, epoch: 0, renders: 0 },
  };
}

export function chatOf(chats: Chats, thread: Thread): ChatMessage[] {
  const known = chats.messages.get(thread.id);
  if (known) return known;
  const made: ChatMessage[] = messagesOf(thread);
  chats.messages.set(thread.id, made);
  return made;
}

export const nameOf = (chats: Chats, thread: Thread): string => thread.name[chats.variant.lang];

export const labelsFor = (chats: Chats): ChatPen["label"] => chatLabels[chats.variant.lang];

/** The id in an address of either kind, else null. */
export const threadInUrl = (): string | null =>
  /^\/messages\/(?:e2ee\/)?t\/([^/]+)/.exec(location.pathname)?.[1] ?? null;

export const pathOf = (chats: Chats, thread: Thread): string =>
  `/messages/${chats.variant.markup === "b" ? "e2ee/t" : "t"}/${thread.id}/`;
