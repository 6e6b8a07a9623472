import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import { build } from "esbuild";
import type { StageHandler, StageRequest } from "../handler.ts";

/** What the shell itself wears. */
export interface Dress {
  readonly lang: "vi" | "en";
  readonly dir: "ltr" | "rtl";
  readonly theme: "light" | "dark";
}

export interface ReplicaOptions<D extends Dress & { readonly seed: number }> {
  /** The program that draws the screen. */
  readonly entry: URL;
  /** Its address on the host, below `/__stage/`. */
  readonly script: string;
  /** The document's title until the program gives another. */
  readonly title?: string;
  /** The variant of a URL; @throws on what it does not know. */
  readonly dress: (params: URLSearchParams) => D;
  /** What a URL without parameters of the stage shows, as a query. */
  readonly base: string;
  /** What the host answers with something else than the shell, redirects for instance; true if it did. */
  readonly elsewhere?: (request: StageRequest, response: ServerResponse, dress: () => D) => boolean;
  /** Called for each call of Facebook's internal endpoint that the page itself did not make. */
  readonly onForeignCall?: ((request: StageRequest) => void) | undefined;
}

/** Serves one replica: the shell at every address, its program, and the endpoint that nobody else may call. */
export function replicaHandler<D extends Dress & { readonly seed: number }>(
  options: ReplicaOptions<D>,
): StageHandler {
  const { script, base, title = "Facebook" } = options;
  let program: Promise<string> | undefined;
  let foreignCalls = 0;
  return async (request, response) => {
    const { pathname, searchParams } = request.url;
    if (pathname === script) {
      program ??= bundle(options.entry);
      response.writeHead(200, {
        "content-type": "text/javascript; charset=utf-8",
        "cache-control": "no-store",
      });
      response.end(await program);
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
    if (pathname.startsWith("/favicon") || pathname.startsWith("/privacy_sandbox/")) {
      response.writeHead(204).end();
      return;
    }
    if (options.elsewhere?.(request, response, () => options.dress(searchParams))) return;
    const dress = options.dress(searchParams);
    const mount = `mount_0_0_${(dress.seed * 7919).toString(36).slice(-2)}`;
    sendPage(response, (nonce) =>
      shell(
        dress,
        title,
        `<div id="${mount}"></div><div class="__fb-${dress.theme}-mode"></div>` +
          `<script nonce="${nonce}" src="${script}" data-base="${quote(base)}"></script>`,
      ),
    );
  };
}

/** A program with everything it imports, from its TypeScript, as one classic script. */
export async function bundle(entry: URL): Promise<string> {
  const result = await build({
    ...{ entryPoints: [entry.pathname], bundle: true, write: false, format: "iife", target: "es2022" },
    ...{ charset: "utf8", logLevel: "silent", alias: { "@": new URL("../../..", import.meta.url).pathname } },
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error("The program was not built.");
  return file.text;
}

/** The document around every screen. */
export const shell = ({ lang, dir, theme }: Dress, title: string, body: string): string =>
  `<!doctype html><html id="facebook" class="_9dls __fb-${theme}-mode" lang="${lang}" dir="${dir}">` +
  `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title></head>` +
  `<body class="_6s5d _71pn system-fonts--body">${body}</body></html>`;

/** Under headers as strict as the real site's: what leans on the page's own policy fails here too. */
export function sendPage(response: ServerResponse, html: (nonce: string) => string): void {
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
  response.end(html(nonce));
}

export const quote = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
