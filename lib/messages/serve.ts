import * as z from "zod/mini";
import { type Problem, ProblemError, problem } from "@/lib/domain/problem";
import { parseWith } from "./parse";
import type { Answer, Messages, RequestsOf } from "./shape";

/** Who sent a message, as the browser tells it (not as the message says). */
export interface From {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
}

export type Handlers<M extends Messages> = {
  readonly [N in keyof M]: (input: M[N]["input"], from: From) => Promise<M[N]["output"]>;
};

/** The two trust classes: pages of the extension itself, and its content scripts on Facebook. */
export interface Trust {
  readonly id: string;
  /** The extension's own origin with a trailing slash, as `runtime.getURL("")` gives it. */
  readonly origin: string;
}

const messageSchema = z.object({
  protocol: z.literal("page-tickets"),
  name: z.string(),
  input: z.optional(z.unknown()),
});

export const isOwnPage = (from: From, trust: Trust): boolean =>
  from.id === trust.id && from.url?.startsWith(trust.origin) === true;

export const isOnFacebook = (from: From, trust: Trust): boolean =>
  from.id === trust.id &&
  from.tab !== undefined &&
  from.url !== undefined &&
  URL.canParse(from.url) &&
  /^https:\/\/(www|web|business)\.facebook\.com$/.test(new URL(from.url).origin);

/**
 * One protocol's half at the worker: null when the message is not of this protocol or its sender may not send it, so
 * that the next protocol, or nobody, answers.
 */
export function createServer<M extends Messages>(
  protocol: RequestsOf<M>,
  handlers: Handlers<M>,
  mayAsk: (from: From) => boolean,
  report: (error: unknown) => void,
): (message: unknown, from: From) => Promise<Answer> | null {
  const isName = (name: string): name is keyof M & string => Object.hasOwn(protocol, name);
  const handle = async <N extends keyof M & string>(name: N, input: unknown, from: From): Promise<Answer> => {
    try {
      const parsed = parseWith(protocol[name].input, name, input);
      return { ok: true, value: await handlers[name](parsed, from) };
    } catch (error) {
      return { ok: false, problem: problemOf(error, report) };
    }
  };
  return (message, from) => {
    const parsed = z.safeParse(messageSchema, message);
    if (!parsed.success || !mayAsk(from) || !isName(parsed.data.name)) return null;
    return handle(parsed.data.name, parsed.data.input, from);
  };
}

/** What a person is told of an error; what is not ours to explain is reported to the developer as well. */
function problemOf(error: unknown, report: (error: unknown) => void): Problem {
  if (error instanceof ProblemError) return error.problem;
  report(error);
  return problem("internal", String(error));
}
