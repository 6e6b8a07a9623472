import * as z from "zod/mini";
import { ProblemError, problem } from "@/lib/domain/problem";
import type { Read } from "./ask";
import type { Messages, ProtocolOf } from "./shape";

/** Parses with the schema's own type, so that the answer's type follows from the message's name. */
export function parseWith<T>(schema: z.ZodMiniType<T>, name: string, value: unknown): T {
  const parsed = z.safeParse(schema, value);
  if (!parsed.success)
    throw new ProblemError(problem("internal", `${name}: ${z.prettifyError(parsed.error)}`));
  return parsed.data;
}

/** Reads answers by the protocol's schemas. */
export const parsed =
  <M extends Messages>(protocol: ProtocolOf<M>): Read<M> =>
  (name, value) =>
    parseWith(protocol[name].output, name, value);
