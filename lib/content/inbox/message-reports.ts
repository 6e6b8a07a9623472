import type { Activity, Spoken } from "@/lib/domain/activity";
import type { Messages } from "@/lib/facebook/conversation/read-messages";
import { readShownTime } from "@/lib/facebook/read-time";
import type { Observed } from "@/lib/messages/facebook-protocol";
import { type Proven, readWords, takeSnapshot } from "./take-snapshot";

/** At most so many messages of the customer's last ones are told at once, and as many of what followed them. */
const MOST = 10;

/** One message: the bubbles that share an id, or one bubble where there are none. */
interface Message {
  readonly id: string | null;
  readonly words: readonly Spoken[];
}

/**
 * The newest messages of an open conversation that the rules have to judge, oldest first: the last that the customer
 * wrote, whether the page has answered them already or not, and what followed. Where messages have no ids only the
 * newest of either is told: nothing could tell two of them apart later.
 */
export function newestMessages(proven: Proven, now: number): Observed[] {
  const read = readWords(proven);
  const { asked, after } = lastTurn(messagesIn(read));
  const most = [...asked, ...after].some(({ id }) => id === null) ? 1 : MOST;
  const told = [...asked.slice(-most), ...after.slice(-most)];
  if (told.length === 0) return [];
  const snapshot = takeSnapshot(proven, now, read);
  const covers = idsOf(read);
  return told.map(({ id, words }) => ({
    activity: activityOf(proven, words, snapshot.translated, now),
    activityId: id,
    snapshot,
    ...(id === null ? {} : { covers }),
    own: [...words],
  }));
}

/** The ids of everything that a ticket made of these words holds. */
export const idsOf = ({ ids }: Messages): string[] =>
  [...new Set(ids)].filter((id) => id !== null).slice(-500);

function messagesIn({ words, ids }: Messages): Message[] {
  const messages: Message[] = [];
  for (const [at, word] of words.entries()) {
    const id = ids[at] ?? null;
    const last = messages.at(-1);
    if (id !== null && last?.id === id) messages.splice(-1, 1, { id, words: [...last.words, word] });
    else messages.push({ id, words: [word] });
  }
  return messages;
}

const roleOf = ({ words }: Message): Spoken["role"] => words[0]?.role ?? "unknown";

/** The last messages that the customer wrote in a row, and those of anybody else behind them. */
function lastTurn(messages: readonly Message[]): { asked: readonly Message[]; after: readonly Message[] } {
  const last = messages.findLastIndex((message) => roleOf(message) === "customer");
  const before = messages.findLastIndex((message, at) => at < last && roleOf(message) !== "customer");
  return { asked: messages.slice(before + 1, last + 1), after: messages.slice(last + 1) };
}

/** The one that speaks for the conversation: the customer's newest, or the newest where the customer wrote none. */
export const speaking = (messages: readonly Observed[]): Observed | undefined =>
  messages.findLast(({ activity }) => activity.author.role === "customer") ?? messages.at(-1);

function activityOf(
  { pageId, threadId, name }: Proven,
  words: readonly Spoken[],
  translated: boolean,
  now: number,
): Activity {
  const [first] = words;
  const role = first?.role ?? "unknown";
  const byCustomer = role === "customer";
  // Only the separators between groups carry a time: what stands below one was written then or later.
  const since = readShownTime(first?.shownTime ?? "", now);
  return {
    key: `${pageId}|message|${threadId}`,
    kind: "message",
    pageId,
    author: {
      id: byCustomer ? threadId : role === "unknown" ? null : pageId,
      name: byCustomer ? name : "",
      profileUrl: null,
      role,
    },
    postOwner: null,
    text: words
      .map(({ text }) => text)
      .filter((text) => text !== "")
      .join("\n")
      .slice(0, 20_000),
    partial: words.some(({ partial }) => partial),
    translated,
    time: since === null ? null : { from: since.from, to: now },
    url: null,
  };
}
