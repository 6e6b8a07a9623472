import type { ItemKey } from "@/lib/domain/key";
import type { ProblemCode } from "@/lib/domain/problem";
import { wayOn } from "@/lib/domain/way-on";
import type { Bridge } from "./bridge";

/** Opens the part of the options where an item's problem is mended; null where they are not the place for it. */
export function openerOf(bridge: Pick<Bridge, "ask">, code: ProblemCode, key: ItemKey): (() => void) | null {
  const [pageId] = key.split("|");
  const section = wayOn(code, pageId);
  if (section === null) return null;
  return () => void bridge.ask("openOptions", { section }).catch(() => undefined);
}
