import { type Answer, empty, html, json, refusal } from "./answer";
import { isJson } from "./json";
import type { Context } from "./route";
import type { Outage } from "./switches";

/** A way for a route to fail. With `stored` the server first does what was asked, and then fails. */
export type Failure = { readonly stored?: boolean } & (
  | { readonly kind: "refused"; readonly msg?: string; readonly r?: number }
  | { readonly kind: "status"; readonly status: number; readonly body?: "json" | "html" | "empty" }
  | {
      readonly kind: "rate-limited";
      /** 429 where nothing else is said. */
      readonly status?: number;
      readonly retryAfter?: "none" | "seconds" | "date";
      readonly seconds?: number;
    }
  /** The start of a good-looking JSON answer, cut off, with status 200. */
  | { readonly kind: "half-json" }
  /** JSON of another kind than expected: a list, a number, null. */
  | { readonly kind: "strange-json"; readonly content: unknown }
  | { readonly kind: "bad-token" }
);

/** How a request without a good token is turned away, in the mode of the moment. */
export function badToken(context: Context): Answer {
  const content = { r: context.ids.code(), msg: "Unauthorized: access token is invalid or expired" };
  if (context.switches.badToken === "refused") return json(content);
  return json(content, Number(context.switches.badToken));
}

function rateLimited(context: Context, failure: Failure & { kind: "rate-limited" }): Answer {
  const seconds = failure.seconds ?? 2;
  const form = failure.retryAfter ?? "none";
  const retryAfter =
    form === "date" ? new Date(context.now() + seconds * 1000).toUTCString() : String(seconds);
  const answer = json({ r: context.ids.code(), msg: "Too many requests" }, failure.status ?? 429);
  return form === "none" ? answer : { ...answer, headers: { "retry-after": retryAfter } };
}

export function failureAnswer(context: Context, failure: Failure): Answer {
  switch (failure.kind) {
    case "refused": {
      const msg = failure.msg ?? "Something went wrong";
      return failure.r === undefined
        ? refusal(context, msg)
        : json({ r: failure.r, msg }, context.switches.refusalStatus);
    }
    case "status": {
      const { status, body = "json" } = failure;
      if (body === "html") return html(status, `${status} from the gateway`);
      if (body === "empty") return empty(status);
      return json({ r: context.ids.code(), msg: `Error ${status}` }, status);
    }
    case "rate-limited":
      return rateLimited(context, failure);
    case "half-json":
      return { status: 200, type: "application/json; charset=utf-8", body: '{"r":0,"msg":"Succ' };
    case "strange-json":
      return json(failure.content);
    case "bad-token":
      return badToken(context);
  }
}

/** What a standing outage does to a request; losing the connection is not an answer and is told apart. */
export const OUTAGE_FAILURES: Readonly<Record<Outage, Failure | "none" | "lost-before" | "lost-after">> = {
  none: "none",
  refused: { kind: "refused" },
  "429": { kind: "rate-limited" },
  "429-seconds": { kind: "rate-limited", retryAfter: "seconds" },
  "429-date": { kind: "rate-limited", retryAfter: "date" },
  "500": { kind: "status", status: 500 },
  "503": { kind: "status", status: 503 },
  "html-200": { kind: "status", status: 200, body: "html" },
  "html-502": { kind: "status", status: 502, body: "html" },
  "empty-200": { kind: "status", status: 200, body: "empty" },
  "lost-before": "lost-before",
  "lost-after": "lost-after",
};

/** A failure that another process sent, or undefined where it is none. */
export function parseFailure(sent: unknown): Failure | undefined {
  if (!isJson(sent)) return undefined;
  const stored = sent.stored === true;
  switch (sent.kind) {
    case "refused": {
      const msg = typeof sent.msg === "string" ? { msg: sent.msg } : {};
      const r = typeof sent.r === "number" ? { r: sent.r } : {};
      return { kind: "refused", stored, ...msg, ...r };
    }
    case "status": {
      if (typeof sent.status !== "number" || sent.status < 200 || sent.status > 599) return undefined;
      const body = sent.body === "html" || sent.body === "empty" ? sent.body : "json";
      return { kind: "status", stored, status: sent.status, body };
    }
    case "rate-limited": {
      const retryAfter =
        sent.retryAfter === "seconds" || sent.retryAfter === "date" ? sent.retryAfter : "none";
      const seconds = typeof sent.seconds === "number" ? { seconds: sent.seconds } : {};
      const status = typeof sent.status === "number" ? { status: sent.status } : {};
      return { kind: "rate-limited", stored, retryAfter, ...seconds, ...status };
    }
    case "strange-json":
      return { kind: "strange-json", stored, content: sent.content };
    case "half-json":
      return { kind: "half-json", stored };
    case "bad-token":
      return { kind: "bad-token", stored };
    default:
      return undefined;
  }
}
