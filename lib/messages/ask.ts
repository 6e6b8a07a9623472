import * as z from "zod/mini";
import { ProblemError, problem, problemSchema } from "@/lib/domain/problem";
import type { Messages, ProtocolOf } from "./shape";

/** The one thing that asking needs of the browser. */
export interface Sender {
  sendMessage(message: unknown): Promise<unknown>;
}

export type Ask<M extends Messages> = <N extends keyof M & string>(
  name: N,
  input: M[N]["input"],
) => Promise<M[N]["output"]>;

const answerSchema = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: z.optional(z.unknown()) }),
  z.object({ ok: z.literal(false), problem: problemSchema }),
]);

/** The sentence of a browser whose worker is just going to sleep or waking up: nobody has taken the message. */
const NOBODY_THERE = "Receiving end does not exist";
/** The sentences of a page whose extension was updated or removed under it. */
const WITHDRAWN =
  /Extension context invalidated|Extension context was invalidated|Invocation of form runtime/;

/**
 * Makes the asking half of a protocol. Every failure arrives as a {@link ProblemError}; `reload-tab` means that this
 * script belongs to an older version of the extension.
 */
export function createAsk<M extends Messages>(
  protocol: ProtocolOf<M>,
  sender: () => Sender | undefined,
): Ask<M> {
  const send = async (message: unknown): Promise<unknown> => {
    const runtime = sender();
    if (runtime === undefined) throw new ProblemError(problem("reload-tab"));
    return runtime.sendMessage(message);
  };
  return async (name, input) => {
    const message = { protocol: "page-tickets", name, input };
    const raw = await send(message)
      .catch((error: unknown) => {
        // A worker in the middle of stopping refuses the message untaken: asking once more wakes it.
        if (String(error).includes(NOBODY_THERE)) return send(message);
        throw error;
      })
      .catch((error: unknown) => {
        if (error instanceof ProblemError) throw error;
        const text = String(error);
        throw new ProblemError(problem(WITHDRAWN.test(text) ? "reload-tab" : "internal", text));
      });
    const answer = z.safeParse(answerSchema, raw);
    if (!answer.success) throw new ProblemError(problem("internal", `no answer to ${name}`));
    if (!answer.data.ok) throw new ProblemError(answer.data.problem);
    return parseWith(protocol[name].output, name, answer.data.value);
  };
}

/** Parses with the schema's own type, so that the answer's type follows from the message's name. */
export function parseWith<T>(schema: z.ZodMiniType<T>, name: string, value: unknown): T {
  const parsed = z.safeParse(schema, value);
  if (!parsed.success)
    throw new ProblemError(problem("internal", `${name}: ${z.prettifyError(parsed.error)}`));
  return parsed.data;
}
