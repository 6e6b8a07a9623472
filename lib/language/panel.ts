import type { Language } from "@/lib/domain/preferences";
import * as copy from "./panel/copy";
import * as importing from "./panel/importing";
import * as localTickets from "./panel/local-tickets";
import * as log from "./panel/log";
import * as options from "./panel/options";
import * as overview from "./panel/overview";
import * as permissions from "./panel/permissions";
import * as privacy from "./panel/privacy";
import { sharedWords } from "./panel/shared";
import * as welcome from "./panel/welcome";
import * as work from "./panel/work";

/**
 * Everything that our own pages say, in one place: what the parity of the languages is judged by, and what the
 * end-to-end stories read. A page itself takes the shared sentences and those of the parts that it shows.
 */
const vi = {
  ...sharedWords("vi"),
  local: { ...sharedWords("vi").local, ...localTickets.vi },
  permissions: permissions.vi,
  privacy: privacy.vi,
  copy: copy.vi,
  importing: importing.vi,
  overview: overview.vi,
  options: options.vi,
  log: log.vi,
  welcome: welcome.vi,
  work: work.vi,
};
export type PanelWords = typeof vi;

const en: PanelWords = {
  ...sharedWords("en"),
  local: { ...sharedWords("en").local, ...localTickets.en },
  permissions: permissions.en,
  privacy: privacy.en,
  copy: copy.en,
  importing: importing.en,
  overview: overview.en,
  options: options.en,
  log: log.en,
  welcome: welcome.en,
  work: work.en,
};

const words: Record<Language, PanelWords> = { vi, en };
export const panelWords = (language: Language): PanelWords => words[language];
