import type { Language } from "@/lib/domain/preferences";
import * as common from "./panel/common";
import * as consent from "./panel/consent";
import * as copy from "./panel/copy";
import * as local from "./panel/local";
import * as log from "./panel/log";
import * as options from "./panel/options";
import * as overview from "./panel/overview";
import * as pages from "./panel/pages";
import * as permissions from "./panel/permissions";
import * as policy from "./panel/policy";
import * as privacy from "./panel/privacy";
import * as queues from "./panel/queues";
import * as rehearsal from "./panel/rehearsal";
import * as session from "./panel/session";
import * as form from "./panel/settings-form";
import * as welcome from "./panel/welcome";
import * as work from "./panel/work";

/** Everything that popup, options and welcome page say. Vietnamese is the shape; English must have the same keys. */
const vi = {
  ...common.vi,
  session: session.vi,
  consent: consent.vi,
  local: local.vi,
  permissions: permissions.vi,
  policy: policy.vi,
  privacy: privacy.vi,
  pages: pages.vi,
  form: form.vi,
  queues: queues.vi,
  copy: copy.vi,
  overview: overview.vi,
  options: options.vi,
  rehearsal: rehearsal.vi,
  log: log.vi,
  welcome: welcome.vi,
  work: work.vi,
};
export type PanelWords = typeof vi;

const en: PanelWords = {
  ...common.en,
  session: session.en,
  consent: consent.en,
  local: local.en,
  permissions: permissions.en,
  policy: policy.en,
  privacy: privacy.en,
  pages: pages.en,
  form: form.en,
  queues: queues.en,
  copy: copy.en,
  overview: overview.en,
  options: options.en,
  rehearsal: rehearsal.en,
  log: log.en,
  welcome: welcome.en,
  work: work.en,
};

const words: Record<Language, PanelWords> = { vi, en };

export const panelWords = (language: Language): PanelWords => words[language];
