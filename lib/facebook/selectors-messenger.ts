/* Selectors of www.facebook.com/messages. Marks as in `selectors.ts`. */

/** The open conversation. [N≥3] */
export const CHAT = '[role="main"]';
/** Its messages: a grid, in encrypted chats a log. [N≥3] */
export const CHAT_MESSAGES = ['[role="grid"]', '[role="log"]'] as const;
/** Whose it is, above the messages. [N≥2] */
export const CHAT_HEADING = 'h1,h2,h3,[role="heading"]';
/** The rows of the list; the open one is `aria-current`. [N≥3] */
export const CHAT_LINK = '[role="navigation"] a[href*="/t/"]';
/** Who is using Facebook now: the face in the banner leads to the own profile. [INF] */
export const BANNER = '[role="banner"]';
export const OWN_FACE = '[role="banner"] a[href]';

/** One message with all that belongs to it. [N≥2] */
export const MESSAGE_PART = '[role="article"],[role="row"]';
/** What bears a name for screen readers. */
export const LABELLED = "[aria-label]";
