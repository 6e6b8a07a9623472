import * as z from "zod/mini";
import {
  CHECKS_MIRROR,
  type ChecksMirror,
  checksMirrorSchema,
  defaultCheckSettings,
} from "@/lib/domain/check";
import type { Bridge } from "./bridge";

const NOTHING: ChecksMirror = { settings: defaultCheckSettings(), routing: {} };

/** What the worker shows of the checks, followed while it changes; null until the storage has answered. */
export function followChecks(
  bridge: Bridge,
  changed: () => void,
  signal: AbortSignal,
): () => ChecksMirror | null {
  let checks: ChecksMirror | null = null;
  const take = (value: unknown): void => {
    const parsed = z.safeParse(checksMirrorSchema, value);
    checks = parsed.success ? parsed.data : NOTHING;
    changed();
  };
  bridge.onChange((changes) => {
    if (CHECKS_MIRROR in changes) take(changes[CHECKS_MIRROR]);
  }, signal);
  void bridge
    .read([CHECKS_MIRROR])
    .catch(() => ({}))
    .then((values) => {
      if (!signal.aborted && checks === null) take(Reflect.get(values, CHECKS_MIRROR));
    });
  return () => checks;
}
