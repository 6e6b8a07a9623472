import http from "node:http";
import net from "node:net";
import { listen } from "./listen.ts";

export interface TunnelProxy {
  readonly port: number;
  /** `host:port` of everything asked for outside the faked world, in order. */
  readonly refused: string[];
  goOffline(): void;
  goOnline(): void;
  stop(): Promise<void>;
}

/**
 * An http CONNECT proxy that tunnels the hosts it knows to one local port, whatever port was asked for, and refuses and
 * records the rest. A proxy works alike in Chromium and Firefox, reaches the extension's worker too, and proves that no
 * other host was contacted.
 */
export async function startProxy(knows: (host: string) => boolean, targetPort: number): Promise<TunnelProxy> {
  const refused: string[] = [];
  const sockets = new Set<net.Socket>();
  let online = true;

  const keep = (socket: net.Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
    // A browser drops connections at will; a reset is no failure of the stage.
    socket.on("error", () => socket.destroy());
  };

  const server = http.createServer((request, response) => {
    refused.push(request.url ?? "");
    response.writeHead(403).end();
  });
  server.on("connection", keep);
  server.on("connect", (request: http.IncomingMessage, client: net.Socket, head: Buffer) => {
    const authority = request.url ?? "";
    const host = authority.replace(/:\d+$/, "");
    if (!knows(host)) {
      refused.push(authority);
      client.end("HTTP/1.1 403 Forbidden\r\n\r\n");
      return;
    }
    if (!online) {
      client.destroy();
      return;
    }
    const upstream = net.connect(targetPort, "127.0.0.1", () => {
      client.write("HTTP/1.1 200 Connection Established\r\n\r\n");
      if (head.length > 0) upstream.write(head);
      upstream.pipe(client);
      client.pipe(upstream);
    });
    keep(upstream);
    upstream.on("close", () => client.destroy());
    client.on("close", () => upstream.destroy());
  });
  const port = await listen(server);

  const cutAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port,
    refused,
    goOffline() {
      online = false;
      cutAll();
    },
    goOnline() {
      online = true;
    },
    async stop() {
      cutAll();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
