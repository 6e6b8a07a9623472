import { createServer, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { handlerFor, type StageRoutes } from "../handler";
import { isJson, type Json, parseJson } from "./json";

export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** The body where it is a JSON object, else undefined. */
  readonly json: Json | undefined;
}

export interface Ask {
  readonly token?: string;
  readonly body?: unknown;
  /** Sent as it is, in place of a JSON body. */
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Served {
  /** One request, by a host's name; rejects where the connection is lost. */
  ask(method: string, address: string, what?: Ask): Promise<Reply>;
  close(): Promise<void>;
}

function isAddress(address: string | AddressInfo | null): address is AddressInfo {
  return typeof address === "object" && address !== null;
}

/** Plain http around the handlers, on a free port: the host's name goes in the `Host` header. */
export async function serve(routes: StageRoutes): Promise<Served> {
  const server = createServer(async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(Buffer.from(chunk));
    const host = incoming.headers.host ?? "";
    const handler = handlerFor(routes, host);
    if (!handler) {
      response.writeHead(421).end();
      return;
    }
    const url = new URL(incoming.url ?? "/", `https://${host}`);
    const body = Buffer.concat(chunks).toString();
    await handler({ host, method: incoming.method ?? "GET", url, headers: incoming.headers, body }, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!isAddress(address)) throw new Error("the server has no port");

  return {
    ask(method, target, { token, body, raw, headers } = {}) {
      const url = new URL(target);
      const content = raw ?? (body === undefined ? undefined : JSON.stringify(body));
      return new Promise((resolve, reject) => {
        const outgoing = send(
          {
            port: address.port,
            host: "127.0.0.1",
            method,
            path: url.pathname + url.search,
            agent: false,
            headers: {
              host: url.host,
              ...(content !== undefined && { "content-type": "application/json" }),
              ...(token !== undefined && { "x-stringee-auth": token }),
              ...headers,
            },
          },
          (incoming) => {
            let text = "";
            incoming.setEncoding("utf8");
            incoming.on("data", (chunk: string) => {
              text += chunk;
            });
            incoming.on("error", reject);
            incoming.on("end", () => {
              const parsed = parseJson(text);
              const json = isJson(parsed) ? parsed : undefined;
              resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text, json });
            });
          },
        );
        outgoing.on("error", reject);
        outgoing.end(content);
      });
    },
    close: () =>
      new Promise((resolve, reject) => {
        server.closeAllConnections();
        server.close((error) => (error ? reject(error) : resolve()));
      }),
  };
}
