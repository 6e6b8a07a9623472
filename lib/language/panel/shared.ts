import type { Language } from "@/lib/domain/preferences";
import * as common from "./common";
import * as consent from "./consent";
import * as local from "./local";
import * as pages from "./pages";
import * as policy from "./policy";
import * as queues from "./queues";
import * as rehearsal from "./rehearsal";
import * as session from "./session";
import * as form from "./settings-form";
import * as undone from "./undone";

/** What the popup says, and the other pages with it: it opens often, so it carries no sentence that it never shows. */
const vi = {
  ...common.vi,
  session: session.vi,
  consent: consent.vi,
  local: local.vi,
  policy: policy.vi,
  pages: pages.vi,
  form: form.vi,
  queues: queues.vi,
  rehearsal: rehearsal.vi,
  undone: undone.vi,
};
export type SharedWords = typeof vi;

const en: SharedWords = {
  ...common.en,
  session: session.en,
  consent: consent.en,
  local: local.en,
  policy: policy.en,
  pages: pages.en,
  form: form.en,
  queues: queues.en,
  rehearsal: rehearsal.en,
  undone: undone.en,
};

const words: Record<Language, SharedWords> = { vi, en };
export const sharedWords = (language: Language): SharedWords => words[language];
