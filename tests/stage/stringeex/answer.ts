import type { ServerResponse } from "node:http";
import type { Json } from "./json";
import type { Context } from "./route";

/** What goes back over the wire. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function json(content: unknown, status = 200): Answer {
  return { status, type: "application/json; charset=utf-8", body: JSON.stringify(content) };
}

/** `{r: 0, msg: "Success"}` with what a route adds to it. */
export function success(more: Json = {}, msg = "Success"): Answer {
  return json({ ...more, r: 0, msg });
}

/** A refusal that the vendor does not document: an arbitrary `r`, a text, and nothing else. */
export function refusal(context: Context, msg: string): Answer {
  return json({ r: context.ids.code(), msg }, context.switches.refusalStatus);
}

export function html(status: number, title: string): Answer {
  return {
    status,
    type: "text/html; charset=utf-8",
    body: `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1><hr>nginx</body></html>`,
  };
}

export function empty(status: number): Answer {
  return { status, type: "application/json; charset=utf-8", body: "" };
}

/** Sends an answer; a client that has gone meanwhile is let go. */
export function send(
  response: ServerResponse,
  answer: Answer,
  more: Readonly<Record<string, string>> = {},
): void {
  if (response.destroyed) return;
  response.writeHead(answer.status, {
    "content-type": answer.type,
    "content-length": Buffer.byteLength(answer.body),
    "cache-control": "no-store",
    ...answer.headers,
    ...more,
  });
  response.end(answer.body);
}

/**
 * Loses the connection before an answer. One byte of it goes out first: when a connection that was used before ends without
 * any, Chrome and Firefox send the request again by themselves, POST included. More than a byte, and Firefox takes the torso
 * of the head for an empty answer. `silent` sends nothing at all.
 */
export function lose(response: ServerResponse, silent: boolean): void {
  const { socket } = response;
  if (silent || !socket || socket.destroyed) response.destroy();
  else socket.write("H", () => response.destroy());
}

/** Sends the head and half of the body, then loses the connection. */
export function sendHalf(response: ServerResponse, answer: Answer): void {
  if (response.destroyed) return;
  const bytes = Buffer.from(answer.body);
  response.writeHead(answer.status, { "content-type": answer.type, "content-length": bytes.length });
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
}
