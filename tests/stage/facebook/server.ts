import type { ServerResponse } from "node:http";
import type { StageHandler, StageRequest, StageRoutes } from "../handler.ts";
import { quote, replicaHandler, sendPage, shell } from "../replica/serve.ts";
import { directory } from "./directory.ts";
import { formatVariant, parseVariant, type Variant } from "./variant.ts";

export interface FacebookOptions {
  /** What a URL without parameters of the stage shows, so that tests can use Facebook's own, clean URLs. */
  readonly variant?: Partial<Variant>;
  /** Called for each call of Facebook's internal endpoint that the page itself did not make. */
  readonly onForeignCall?: (request: StageRequest) => void;
}

const TITLE = "Business Suite";
const olderInbox = /^\/[^/]+\/inbox\/?$/;

/** The replica's hosts, for `startWorld`. */
export function facebookRoutes(options: FacebookOptions = {}): StageRoutes {
  const stub: StageHandler = ({ url }, response) => {
    if (url.pathname.startsWith("/favicon")) return void response.writeHead(204).end();
    if (olderInbox.test(url.pathname)) return redirect(response, url);
    const words = `<main><h1>${quote(url.pathname)}</h1></main>`;
    sendPage(response, () => shell({ lang: "vi", dir: "ltr", theme: "light" }, TITLE, words));
  };
  return {
    "business.facebook.com": businessHandler(options),
    "www.facebook.com": stub,
    "web.facebook.com": stub,
    "m.facebook.com": stub,
  };
}

function businessHandler({ variant = {}, onForeignCall }: FacebookOptions): StageHandler {
  const base = new URLSearchParams(formatVariant(variant));
  return replicaHandler({
    entry: new URL("./client/main.ts", import.meta.url),
    script: "/__stage/client.js",
    title: TITLE,
    dress: (params) => parseVariant(params, parseVariant(base)),
    base: base.toString(),
    onForeignCall,
    elsewhere({ url }, response, dress) {
      const { pathname } = url;
      if (pathname === "/__stage/" || pathname === "/") sendPage(response, directory);
      else if (olderInbox.test(pathname)) redirect(response, url);
      else if (!pathname.startsWith("/latest/")) response.writeHead(404).end();
      else if (dress().b22) sendPage(response, () => framed(dress(), url));
      else return false;
      return true;
    },
  });
}

/** B22: the same address once more, in a frame of its own. */
function framed(variant: Variant, url: URL): string {
  const inner = new URL(url);
  inner.searchParams.set("b22", "0");
  const frame = `<iframe title="inbox" style="border:0;position:fixed;inset:0;width:100%;height:100%" src="${quote(inner.pathname + inner.search)}"></iframe>`;
  return shell(variant, TITLE, frame);
}

/** The older inbox's address leads to today's. */
function redirect(response: ServerResponse, from: URL): void {
  const to = new URL("https://business.facebook.com/latest/inbox/all");
  for (const [name, value] of from.searchParams) {
    to.searchParams.set(name === "mailbox_id" ? "asset_id" : name, value);
  }
  response.writeHead(302, { location: to.href }).end();
}
