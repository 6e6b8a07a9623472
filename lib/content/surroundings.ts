import { isKnownPages } from "@/lib/domain/guards/mirror";
import { isOneOf } from "@/lib/domain/guards/shape";
import type { KnownPages } from "@/lib/domain/mirror";
import {
  LANGUAGE_MIRROR,
  PAGES_MIRROR,
  SETTINGS_TURN_MIRROR,
  SIGNED_IN_MIRROR,
} from "@/lib/domain/mirror-names";
import { type Language, languages } from "@/lib/domain/preferences";
import type { Bridge } from "./bridge";

/** What every story needs to know of the extension's settings, followed while it changes. */
export interface Surroundings {
  /** Null until the storage has answered. */
  pages(): KnownPages | null;
  language(): Language;
  /** Changes with the settings and when somebody signs in: what is on screen is then judged again. */
  turn(): string;
}

const isLanguage = isOneOf(languages);

const MIRRORED = [PAGES_MIRROR, LANGUAGE_MIRROR, SETTINGS_TURN_MIRROR, SIGNED_IN_MIRROR];

export function followSurroundings(bridge: Bridge, changed: () => void, signal: AbortSignal): Surroundings {
  let pages: KnownPages | null = null;
  let language: Language = bridge.browserLanguage;
  let settings = 0;
  let signedIn = 0;
  const take = (values: Readonly<Record<string, unknown>>): void => {
    if (PAGES_MIRROR in values) {
      const told = values[PAGES_MIRROR];
      pages = isKnownPages(told) ? told : [];
    }
    if (LANGUAGE_MIRROR in values) {
      const chosen = values[LANGUAGE_MIRROR];
      language = isLanguage(chosen) ? chosen : bridge.browserLanguage;
    }
    if (SETTINGS_TURN_MIRROR in values) {
      const revision = values[SETTINGS_TURN_MIRROR];
      settings = typeof revision === "number" ? revision : 0;
    }
    if (SIGNED_IN_MIRROR in values) {
      const at = values[SIGNED_IN_MIRROR];
      signedIn = typeof at === "number" ? at : 0;
    }
    changed();
  };
  bridge.onChange((changes) => {
    if (MIRRORED.some((name) => name in changes)) take(changes);
  }, signal);
  void bridge
    .read(MIRRORED)
    .then((values) => ({ [PAGES_MIRROR]: undefined, ...values }))
    .catch(() => ({ [PAGES_MIRROR]: undefined }))
    .then((values) => {
      if (!signal.aborted) take(values);
    });
  return { pages: () => pages, language: () => language, turn: () => `${settings}/${signedIn}` };
}
