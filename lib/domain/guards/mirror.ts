import type { Badge, KnownPage, Rehearsal } from "../mirror";
import { type Problem, problemCodes } from "../problem";
import { itemStates, ticketStatuses } from "../ticket";
import { isFlag, isInstant, isListOf, isNumber, isObject, isOneOf, isText, orNothing, orNull } from "./shape";

export const isProblem = isObject<Problem>({
  code: isOneOf(problemCodes),
  detail: isText,
  retryAt: orNull(isNumber),
});

export const isBadge = isObject<Badge>({
  state: isOneOf(itemStates),
  status: orNull(isOneOf(ticketStatuses)),
  ticket: isText,
  at: isInstant,
  again: orNothing(isInstant),
  problem: orNull(isProblem),
  local: orNothing(isFlag),
});

export const isKnownPages = isListOf(
  isObject<KnownPage>({ id: isText, username: isText, name: isText, active: isFlag }),
);

export const isRehearsal = orNull(isObject<NonNullable<Rehearsal>>({ pageId: isText, turn: isNumber }));
