import { isProblem } from "@/lib/domain/guards/mirror";
import { type Is, isObject } from "@/lib/domain/guards/shape";
import { ProblemError, problem } from "@/lib/domain/problem";
import type { Messages } from "./shape";

/** The one thing that asking needs of the browser. */
export interface Sender {
  sendMessage(message: unknown): Promise<unknown>;
}

export type Ask<M extends Messages> = <N extends keyof M & string>(
  name: N,
  input: M[N]["input"],
) => Promise<M[N]["output"]>;

/** Takes an answer as what its message promises, or throws a {@link ProblemError}. */
export type Read<M extends Messages> = <N extends keyof M & string>(
  name: N,
  value: unknown,
) => M[N]["output"];

/** The sentence of a browser whose worker is just going to sleep or waking up: nobody has taken the message. */
const NOBODY_THERE = "Receiving end does not exist";
/** The sentences of a page whose extension was updated or removed under it. */
const WITHDRAWN =
  /Extension context invalidated|Extension context was invalidated|Invocation of form runtime/;

const isTrue = (value: unknown): value is true => value === true;
const isFalse = (value: unknown): value is false => value === false;
const isWell = isObject<{ ok: true }>({ ok: isTrue });
const isFailed = isObject({ ok: isFalse, problem: isProblem });

/**
 * Makes the asking half of a protocol. Every failure arrives as a {@link ProblemError}; `reload-tab` means that this
 * script belongs to an older version of the extension.
 */
export function createAsk<M extends Messages>(read: Read<M>, sender: () => Sender | undefined): Ask<M> {
  const send = async (message: unknown): Promise<unknown> => {
    const runtime = sender();
    if (runtime === undefined) throw new ProblemError(problem("reload-tab"));
    return runtime.sendMessage(message);
  };
  return async (name, input) => {
    const message = { protocol: "page-tickets", name, input };
    const answer = await send(message)
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
    if (isFailed(answer)) throw new ProblemError(answer.problem);
    if (!isWell(answer)) throw new ProblemError(problem("internal", `no answer to ${name}`));
    return read(name, Reflect.get(answer, "value"));
  };
}

/** Reads answers by guards: for whoever carries no schemas. */
export const guarded =
  <M extends Messages>(guards: { readonly [N in keyof M]: Is<M[N]["output"]> }): Read<M> =>
  (name, value) => {
    const is: Is<M[typeof name]["output"]> = guards[name];
    if (is(value)) return value;
    throw new ProblemError(problem("internal", `${name}: not its answer`));
  };
