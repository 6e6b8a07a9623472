import type * as z from "zod/mini";
import type { Problem } from "@/lib/domain/problem";

/** What each message carries and what answers it, by name. */
export type Messages = Record<string, { input: unknown; output: unknown }>;

/** The same as schemas: both halves are parsed on arrival. */
export type ProtocolOf<M extends Messages> = {
  readonly [N in keyof M]: {
    readonly input: z.ZodMiniType<M[N]["input"]>;
    readonly output: z.ZodMiniType<M[N]["output"]>;
  };
};

/** The messages that a table of schemas describes. */
export type MessagesOf<P extends Record<string, { input: z.ZodMiniType; output: z.ZodMiniType }>> = {
  [N in keyof P]: { input: z.output<P[N]["input"]>; output: z.output<P[N]["output"]> };
};

/**
 * One message: what it carries and what answers it. Built when it is first sent or served: a script that begins on every
 * load of a screen would else spend most of its beginning on messages that this visit never sends.
 */
export function message<I extends z.ZodMiniType, O extends z.ZodMiniType>(
  input: () => I,
  output: () => O,
): { readonly input: I; readonly output: O } {
  let carried: I | undefined;
  let answered: O | undefined;
  return {
    get input() {
      carried ??= input();
      return carried;
    },
    get output() {
      answered ??= output();
      return answered;
    },
  };
}

/** What travels back: a value, or the problem a person can be told. */
export type Answer = { ok: true; value: unknown } | { ok: false; problem: Problem };
