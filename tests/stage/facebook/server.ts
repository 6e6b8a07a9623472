import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import { build } from "esbuild";
import type { StageHandler, StageRequest, StageRoutes } from "../handler.ts";
import { directory } from "./directory.ts";
import { formatVariant, parseVariant, plainVariant, type Variant } from "./variant.ts";

export interface FacebookOptions {
  /** What a URL without parameters of the stage shows, so that tests can use Facebook's own, clean URLs. */
  readonly variant?: Partial<Variant>;
  /** Called for each call of Facebook's internal endpoint that the page itself did not make. */
  readonly onForeignCall?: (request: StageRequest) => void;
}

const olderInbox = /^\/[^/]+\/inbox\/?$/;

/** The replica's hosts, for `startWorld`. */
export function facebookRoutes(options: FacebookOptions = {}): StageRoutes {
  const business = businessHandler(options);
  const stub: StageHandler = ({ url }, response) => {
    if (url.pathname.startsWith("/favicon")) return empty(response);
    if (olderInbox.test(url.pathname)) return redirect(response, url);
    const words = `<main><h1>${quote(url.pathname)}</h1></main>`;
    page(response, shell({ lang: "vi", dir: "ltr", theme: "light" }, words));
  };
  return {
    "business.facebook.com": business,
    "www.facebook.com": stub,
    "web.facebook.com": stub,
    "m.facebook.com": stub,
  };
}

function businessHandler(options: FacebookOptions): StageHandler {
  let client: Promise<string> | undefined;
  let foreignCalls = 0;
  const base = new URLSearchParams(formatVariant(options.variant ?? {}));
  return async (request, response) => {
    const { pathname, searchParams } = request.url;
    if (pathname === "/__stage/client.js") {
      client ??= bundle();
      response.writeHead(200, {
        "content-type": "text/javascript; charset=utf-8",
        "cache-control": "no-store",
      });
      response.end(await client);
      return;
    }
    if (pathname.startsWith("/api/graphql")) {
      if (request.headers["x-stage-own"] !== "1") {
        foreignCalls += 1;
        options.onForeignCall?.(request);
        response.setHeader("set-cookie", `stage_foreign_calls=${foreignCalls}; Path=/; Secure`);
      }
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
      return;
    }
    if (pathname.startsWith("/favicon")) return empty(response);
    if (pathname === "/__stage/" || pathname === "/") return page(response, directory());
    if (olderInbox.test(pathname)) return redirect(response, request.url);
    if (!pathname.startsWith("/latest/")) return empty(response, 404);
    const variant = parseVariant(searchParams, parseVariant(base, plainVariant));
    if (variant.b22) {
      const inner = new URL(request.url);
      inner.searchParams.set("b22", "0");
      const frame = `<iframe title="inbox" style="border:0;position:fixed;inset:0;width:100%;height:100%" src="${quote(inner.pathname + inner.search)}"></iframe>`;
      return page(response, shell(variant, frame));
    }
    const mount = `mount_0_0_${(variant.seed * 7919).toString(36).slice(-2)}`;
    const body = (nonce: string) =>
      `<div id="${mount}"></div><div class="__fb-${variant.theme}-mode"></div>` +
      `<script nonce="${nonce}" src="/__stage/client.js" data-base="${quote(base.toString())}"></script>`;
    page(response, (nonce) => shell(variant, body(nonce)));
  };
}

/** The page's program, from its TypeScript, as one classic script. */
async function bundle(): Promise<string> {
  const result = await build({
    entryPoints: [new URL("./client/main.ts", import.meta.url).pathname],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    logLevel: "silent",
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error("The client was not built.");
  return file.text;
}

function shell({ lang, dir, theme }: Pick<Variant, "lang" | "dir" | "theme">, body: string): string {
  return (
    `<!doctype html><html id="facebook" class="_9dls __fb-${theme}-mode" lang="${lang}" dir="${dir}">` +
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Business Suite</title></head>` +
    `<body class="_6s5d _71pn system-fonts--body">${body}</body></html>`
  );
}

/** As strict as the real site's headers: what leans on the page's own policy fails here too. */
function page(response: ServerResponse, html: string | ((nonce: string) => string)): void {
  const nonce = randomBytes(12).toString("base64");
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": [
      "default-src 'self'",
      `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      "style-src 'self' 'unsafe-inline'",
      "connect-src 'self'",
      "img-src 'self' data:",
      "font-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'self'",
    ].join("; "),
    "strict-transport-security": "max-age=15552000; preload",
    "cross-origin-opener-policy": "same-origin-allow-popups",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
  response.end(typeof html === "string" ? html : html(nonce));
}

/** The older inbox's address leads to today's. */
function redirect(response: ServerResponse, from: URL): void {
  const to = new URL("https://business.facebook.com/latest/inbox/all");
  for (const [name, value] of from.searchParams) {
    to.searchParams.set(name === "mailbox_id" ? "asset_id" : name, value);
  }
  response.writeHead(302, { location: to.href }).end();
}

function empty(response: ServerResponse, status = 204): void {
  response.writeHead(status).end();
}

function quote(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
