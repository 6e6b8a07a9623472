import { commands, type Shortcut } from "@/lib/domain/command";
import { isPageCheck } from "@/lib/domain/guards/check";
import { isBadge } from "@/lib/domain/guards/mirror";
import {
  type Is,
  isFlag,
  isListOf,
  isNothing,
  isObject,
  isOneOf,
  isText,
  orNothing,
  orNull,
} from "@/lib/domain/guards/shape";
import type { Badge } from "@/lib/domain/mirror";
import { type ShownTicket, ticketStatuses } from "@/lib/domain/ticket";
import type { Why } from "@/lib/domain/why";

/** What is known of one item, for the panel behind its badge. */
export interface ItemDetails {
  readonly badge: Badge;
  readonly ticket: ShownTicket | null;
  /** The ticket's address in the portal, where the user has set a template for it. */
  readonly portalUrl: string | null;
  readonly queueName: string | null;
  /** What the API was found able to do, so that the panel offers nothing that cannot be done. */
  readonly can: { readonly readStatus: boolean; readonly setStatus: boolean; readonly addNote: boolean };
}

const isDetails = isObject<ItemDetails>({
  badge: isBadge,
  ticket: orNull(
    isObject<ShownTicket>({
      ticketId: orNull(isText),
      serial: orNull(isText),
      status: isOneOf(ticketStatuses),
      subject: isText,
      assignee: orNull(isObject({ id: isText, name: isText })),
      note: isOneOf(["added", "waiting", "uncertain", "refused"]),
      joined: orNothing(isFlag),
    }),
  ),
  portalUrl: orNull(isText),
  queueName: orNull(isText),
  can: isObject({ readStatus: isFlag, setStatus: isFlag, addNote: isFlag }),
});

const isWhy = isObject<Why>({
  action: isText,
  sentences: isListOf(isText),
  match: orNull(isObject({ keyword: isText, before: isText, matched: isText, after: isText })),
  version: isText,
  history: isListOf(isText),
});

/** What the worker answers a content script, by the message's name. */
export const facebookAnswers = {
  create: isBadge,
  append: isBadge,
  observed: isNothing,
  explain: isWhy,
  rehearse: isObject({ chosen: isListOf(isFlag) }),
  details: isDetails,
  setStatus: isBadge,
  link: isBadge,
  resend: isBadge,
  leave: isBadge,
  learnUsername: isNothing,
  inject: isNothing,
  endDiscreet: isNothing,
  shortcuts: isListOf(isObject<Shortcut>({ command: isOneOf(commands), keys: isText })),
  verdict: isPageCheck,
  withdraw: isPageCheck,
  checkOf: orNull(isPageCheck),
  passed: isNothing,
  quiet: isNothing,
  seen: isNothing,
  addNote: isBadge,
  undo: isBadge,
  openOptions: isNothing,
} as const;

type Guarded<G> = G extends Is<infer T> ? T : never;
export type FacebookAnswers = { [N in keyof typeof facebookAnswers]: Guarded<(typeof facebookAnswers)[N]> };
