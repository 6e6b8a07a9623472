import { randomBytes } from "node:crypto";
import type { ServerResponse } from "node:http";
import { build } from "esbuild";
import type { StageHandler, StageRequest } from "../handler.ts";

interface Dress {
  readonly lang: "vi" | "en";
  readonly dir: "ltr" | "rtl";
  readonly theme: "light" | "dark";
  readonly seed: number;
}

export interface ReplicaOptions {
  /** The program that draws the screen. */
  readonly entry: URL;
  /** Its address on the host, below `/__stage/`. */
  readonly script: string;
  /** The variant of a URL; @throws on what it does not know. */
  readonly dress: (params: URLSearchParams) => Dress;
  /** What a URL without parameters of the stage shows, as a query. */
  readonly base: string;
  /** Called for each call of Facebook's internal endpoint that the page itself did not make. */
  readonly onForeignCall?: ((request: StageRequest) => void) | undefined;
}

/** Serves one replica: the shell at every address, its program, and the endpoint that nobody else may call. */
export function replicaHandler(options: ReplicaOptions): StageHandler {
  let program: Promise<string> | undefined;
  let foreignCalls = 0;
  return async (request, response) => {
    const { pathname, searchParams } = request.url;
    if (pathname === options.script) {
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
    sendShell(response, options, options.dress(searchParams));
  };
}

async function bundle(entry: URL): Promise<string> {
  const result = await build({
    ...{ entryPoints: [entry.pathname], bundle: true, write: false, format: "iife", target: "es2022" },
    ...{ charset: "utf8", logLevel: "silent" },
  });
  const [file] = result.outputFiles;
  if (!file) throw new Error("The client was not built.");
  return file.text;
}

/** The page's shell under headers as strict as the real site's. */
function sendShell(
  response: ServerResponse,
  options: ReplicaOptions,
  { lang, dir, theme, seed }: Dress,
): void {
  const nonce = randomBytes(12).toString("base64");
  const mount = `mount_0_0_${(seed * 7919).toString(36).slice(-2)}`;
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": [
      "default-src 'self'",
      `script-src 'nonce-${nonce}' 'strict-dynamic'`,
      "style-src 'self' 'unsafe-inline'",
      "connect-src 'self'",
      "img-src 'self' data:",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'self'",
    ].join("; "),
    "strict-transport-security": "max-age=15552000; preload",
    "cross-origin-opener-policy": "same-origin-allow-popups",
    "x-content-type-options": "nosniff",
    "cache-control": "private, no-store",
  });
  response.end(
    `<!doctype html><html id="facebook" class="_9dls __fb-${theme}-mode" lang="${lang}" dir="${dir}">` +
      `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Facebook</title></head>` +
      `<body class="_6s5d _71pn system-fonts--body"><div id="${mount}"></div><div class="__fb-${theme}-mode"></div>` +
      `<script nonce="${nonce}" src="${options.script}" data-base="${quote(options.base)}"></script></body></html>`,
  );
}

const quote = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
