import * as z from "zod/mini";
import {
  type KnownPages,
  knownPagesSchema,
  LANGUAGE_MIRROR,
  languageMirrorSchema,
  PAGES_MIRROR,
  SETTINGS_TURN_MIRROR,
  SIGNED_IN_MIRROR,
} from "@/lib/domain/mirror";
import type { Language } from "@/lib/domain/preferences";
import type { Bridge } from "./bridge";

/** What every story needs to know of the extension's settings, followed while it changes. */
export interface Surroundings {
  /** Null until the storage has answered. */
  pages(): KnownPages | null;
  language(): Language;
  /** Changes with the settings and when somebody signs in: what is on screen is then judged again. */
  turn(): string;
}

const MIRRORED = [PAGES_MIRROR, LANGUAGE_MIRROR, SETTINGS_TURN_MIRROR, SIGNED_IN_MIRROR];

export function followSurroundings(bridge: Bridge, changed: () => void, signal: AbortSignal): Surroundings {
  let pages: KnownPages | null = null;
  let language: Language = bridge.browserLanguage;
  let settings = 0;
  let signedIn = 0;
  const take = (values: Readonly<Record<string, unknown>>): void => {
    if (PAGES_MIRROR in values) {
      const parsed = z.safeParse(knownPagesSchema, values[PAGES_MIRROR]);
      pages = parsed.success ? parsed.data : [];
    }
    if (LANGUAGE_MIRROR in values) {
      const parsed = z.safeParse(languageMirrorSchema, values[LANGUAGE_MIRROR]);
      language = (parsed.success ? parsed.data : null) ?? bridge.browserLanguage;
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
