import type { PageSettings } from "./settings";

export interface NewPage {
  readonly id: string;
  readonly username?: string;
  readonly name?: string;
}

/**
 * A page that was just added. One that is connected in the StringeeX portal only suggests: the portal makes its
 * tickets by itself, and the extension must not make a second one. While nobody has said which, it is taken as connected.
 *
 * @param now in ms since 1970: nothing older is ever created by rule
 */
export const freshPage = (page: NewPage, now: number, connectedInPortal = true): PageSettings => ({
  id: page.id,
  username: page.username ?? "",
  name: page.name ?? "",
  active: true,
  activeSince: new Date(now).toISOString(),
  preferOnlineAgents: true,
  emailNotification: false,
  queueId: null,
  ownerCreatesTickets: false,
  postsAndComments: "nothing",
  visitorPosts: true,
  commentsWithKeywords: true,
  keywords: [],
  matchMarksExactly: false,
  messages: true,
  creation: connectedInPortal ? "suggest" : "automatic",
  reopenWithinHours: 24,
});
