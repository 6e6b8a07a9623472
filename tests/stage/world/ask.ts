import http from "node:http";
import https from "node:https";
import tls from "node:tls";
import type { World } from "./index.ts";

export interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

export interface Ask {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string;
}

/**
 * One https request through the world's proxy, as a browser would send it, from Node. Rejects when the proxy refuses the
 * host, is offline, or the connection is cut.
 */
export function ask(world: Pick<World, "proxyPort">, address: string, ask: Ask = {}): Promise<Answer> {
  const url = new URL(address);
  return new Promise((resolve, reject) => {
    const connect = http.request({
      host: "127.0.0.1",
      port: world.proxyPort,
      method: "CONNECT",
      path: `${url.hostname}:443`,
    });
    connect.on("error", reject);
    connect.on("connect", (response, socket) => {
      if (response.statusCode !== 200) {
        socket.destroy();
        reject(new Error(`The proxy answered ${response.statusCode}.`));
        return;
      }
      const secure = tls.connect({ socket, servername: url.hostname, rejectUnauthorized: false });
      secure.on("error", reject);
      const request = https.request(
        url,
        { method: ask.method ?? "GET", headers: ask.headers, createConnection: () => secure },
        (message) => {
          const chunks: Buffer[] = [];
          message.on("data", (chunk: Buffer) => chunks.push(chunk));
          message.on("error", reject);
          message.on("end", () => {
            socket.destroy();
            resolve({
              status: message.statusCode ?? 0,
              headers: message.headers,
              body: Buffer.concat(chunks).toString("utf8"),
            });
          });
        },
      );
      request.on("error", reject);
      request.end(ask.body);
    });
    connect.end();
  });
}
