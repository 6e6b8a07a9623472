import { type FacebookOptions, facebookRoutes } from "./facebook/index.ts";
import { commentsHandler } from "./facebook-comments/index.ts";
import { type MessagesOptions, messagesHandler } from "./facebook-messages/index.ts";
import { screensHandler } from "./facebook-posts/directory.ts";
import { type PostsOptions, postsHandler } from "./facebook-posts/index.ts";
import { settingsSurface } from "./facebook-settings/index.ts";
import type { StageHandler, StageRequest, StageRoutes } from "./handler.ts";
import type { Surface } from "./surface.ts";

export type { Surface };

export interface FacebookWorldOptions {
  /** The Messenger inbox of the Business Suite. */
  readonly inbox?: FacebookOptions["variant"];
  /** Posts and comments, on www and in the Business Suite. */
  readonly wall?: PostsOptions["variant"];
  /** www.facebook.com/messages. */
  readonly messages?: MessagesOptions["variant"];
  /** Further replicas, ahead of those that are here; the first that answers is asked. */
  readonly surfaces?: readonly Surface[];
  /** Called for each call of Facebook's internal endpoint that no page of the replica made itself. */
  readonly onForeignCall?: (request: StageRequest) => void;
}

const wide = ["www.facebook.com", "web.facebook.com"];

/** Everything that is Facebook's, by host and path, for `startWorld`. */
export function facebookWorldRoutes(options: FacebookWorldOptions = {}): StageRoutes {
  const { onForeignCall } = options;
  const common = onForeignCall ? { onForeignCall } : {};
  const inbox = facebookRoutes({ ...common, ...(options.inbox ? { variant: options.inbox } : {}) });
  const posts = postsHandler({ ...common, variant: options.wall });
  const comments = commentsHandler({ ...common, variant: options.wall });
  const messages = messagesHandler({ ...common, variant: options.messages });
  const surfaces: readonly Surface[] = [
    ...(options.surfaces ?? []),
    settingsSurface(onForeignCall),
    {
      hosts: wide,
      answers: ({ pathname }) => /^\/messages(\/|$)/.test(pathname) || pathname === "/__stage/messages.js",
      handler: messages,
    },
    {
      hosts: ["business.facebook.com"],
      answers: ({ pathname }) =>
        /^\/latest\/inbox\/(facebook|instagram)\/?$/.test(pathname) || pathname === "/__stage/comments.js",
      handler: comments,
    },
    { hosts: wide, answers: ({ pathname }) => pathname === "/__stage/", handler: screensHandler },
    { hosts: wide, answers: () => true, handler: posts },
  ];
  const compose = (host: string, otherwise: StageHandler | undefined): StageHandler => {
    const here = surfaces.filter(({ hosts }) => hosts.includes(host));
    return (request, response) => {
      const handler = here.find(({ answers }) => answers(request.url))?.handler ?? otherwise;
      if (handler) return handler(request, response);
      response.writeHead(404).end();
    };
  };
  return Object.fromEntries(
    [...new Set([...Object.keys(inbox), ...surfaces.flatMap(({ hosts }) => hosts)])].map((host) => [
      host,
      compose(host, inbox[host]),
    ]),
  );
}
