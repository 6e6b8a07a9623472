import { type ChecksMirror, defaultCheckSettings } from "@/lib/domain/check";
import { isChecksMirror } from "@/lib/domain/guards/check";
import { CHECKS_MIRROR } from "@/lib/domain/mirror-names";
import type { Bridge } from "../bridge";

const NOTHING: ChecksMirror = { settings: defaultCheckSettings(), routing: {} };

/** What the worker shows of the checks, followed while it changes; null until the storage has answered. */
export function followChecks(
  bridge: Bridge,
  changed: () => void,
  signal: AbortSignal,
): () => ChecksMirror | null {
  let checks: ChecksMirror | null = null;
  const take = (value: unknown): void => {
    checks = isChecksMirror(value) ? value : NOTHING;
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
