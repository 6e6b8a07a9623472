import type { IncomingMessage, ServerResponse } from "node:http";
import https from "node:https";
import { handlerFor, type StageRequest, type StageRoutes } from "../handler.ts";
import { makeCertificate } from "./certificate.ts";
import { listen } from "./listen.ts";
import { startProxy } from "./proxy.ts";

/**
 * Where a connection is cut: `before` the handler ran (the server never saw the request), or `after` it ran (the server did
 * the work, its answer is lost).
 */
export type Cut = "before" | "after";

export interface World {
  /** Give browsers `--proxy-server=http://127.0.0.1:<proxyPort>`. */
  readonly proxyPort: number;
  /** The https server itself, for callers that resolve the hosts in another way. */
  readonly serverPort: number;
  /** For Chromium's `--ignore-certificate-errors-spki-list`; Firefox takes `acceptInsecureCerts`. */
  readonly spki: string;
  /** Requests that reached a faked host, oldest first, also those that were cut `before`. */
  readonly log: StageRequest[];
  /** `host:port` of what was asked for outside the faked world. Browsers phone home: filter before asserting. */
  readonly refused: string[];
  goOffline(): void;
  goOnline(): void;
  /** Decides for each request whether its connection is cut; `undefined` ends the cutting. */
  cutWhen(decide: ((request: StageRequest) => Cut | undefined) | undefined): void;
  stop(): Promise<void>;
}

/** One https server for all faked hosts (told apart by their Host header) behind one proxy that lets nothing else through. */
export async function startWorld(routes: StageRoutes): Promise<World> {
  const certificate = makeCertificate(Object.keys(routes));
  const log: StageRequest[] = [];
  let decideCut: ((request: StageRequest) => Cut | undefined) | undefined;

  async function answer(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(message);
    log.push(request);
    const cut = decideCut?.(request);
    if (cut === "before") {
      message.socket.destroy();
      return;
    }
    const handler = handlerFor(routes, request.host);
    if (!handler) {
      response.writeHead(421).end();
      return;
    }
    if (cut === "after") {
      await handler(request, silence(response));
      message.socket.destroy();
      return;
    }
    await handler(request, response);
  }

  const server = https.createServer({ key: certificate.key, cert: certificate.cert }, (message, response) => {
    answer(message, response).catch((error: unknown) => {
      // A handler that throws is a fault of the stage: say so in the answer, where a test sees it.
      if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain; charset=utf-8" });
      response.end(`The stage failed: ${String(error)}`);
    });
  });
  const serverPort = await listen(server);
  const proxy = await startProxy((host) => handlerFor(routes, host) !== undefined, serverPort);

  return {
    proxyPort: proxy.port,
    serverPort,
    spki: certificate.spki,
    log,
    refused: proxy.refused,
    goOffline: proxy.goOffline,
    goOnline: proxy.goOnline,
    cutWhen(decide) {
      decideCut = decide;
    },
    async stop() {
      await proxy.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function readRequest(message: IncomingMessage): Promise<StageRequest> {
  const host = (message.headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(Buffer.from(chunk));
  return {
    host,
    method: message.method ?? "GET",
    url: new URL(message.url ?? "/", `https://${host || "unknown.invalid"}`),
    headers: message.headers,
    body: Buffer.concat(chunks).toString("utf8"),
  };
}

/** Lets a handler answer to its heart's content while nothing of it reaches the wire. */
function silence(response: ServerResponse): ServerResponse {
  const silenced = new Set(["write", "end", "writeHead", "flushHeaders", "writeProcessing"]);
  const proxy: ServerResponse = new Proxy(response, {
    get(target, property) {
      if (silenced.has(String(property))) return () => proxy;
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === "function" ? value.bind(target) : value;
    },
  });
  return proxy;
}
