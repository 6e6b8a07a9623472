import type * as z from "zod/mini";
import type { Problem } from "@/lib/domain/problem";

/** What each message carries and what answers it, by name. */
export type Messages = Record<string, { input: unknown; output: unknown }>;

/** What each message carries, as schemas: whoever serves it parses it on arrival. */
export type RequestsOf<M extends Messages> = {
  readonly [N in keyof M]: { readonly input: z.ZodMiniType<M[N]["input"]> };
};

/** Both halves as schemas: the answer is parsed on arrival, too. */
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

/** One message: what it carries and what answers it. Built when it is first sent or served. */
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

/** One message whose answer carries no schema: a guard on the other side tells it. Built when it is first served. */
export function request<I extends z.ZodMiniType>(input: () => I): { readonly input: I } {
  let carried: I | undefined;
  return {
    get input() {
      carried ??= input();
      return carried;
    },
  };
}

/** What travels back: a value, or the problem a person can be told. */
export type Answer = { ok: true; value: unknown } | { ok: false; problem: Problem };
