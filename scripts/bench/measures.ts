import { measureClick } from "./measures/click.ts";
import { measureElsewhere } from "./measures/elsewhere.ts";
import { measureKeywords } from "./measures/keywords.ts";
import { measureLists } from "./measures/lists.ts";
import { measureLoad } from "./measures/load.ts";
import { measureLookups } from "./measures/lookups.ts";
import { measureMutations } from "./measures/mutations.ts";
import { measureNavigation } from "./measures/navigation.ts";
import { measureOutbox } from "./measures/outbox.ts";
import { measurePages } from "./measures/pages.ts";
import { measureRebuild } from "./measures/rebuild.ts";
import { measureRecycled } from "./measures/recycled.ts";
import { measureShapes } from "./measures/shapes.ts";
import { measureSizes } from "./measures/sizes.ts";
import { measureWorker } from "./measures/worker.ts";
import type { Measure } from "./run.ts";

/** All measurements, in the order in which they are made and told. */
export const MEASURES: Readonly<Record<string, Measure>> = {
  load: measureLoad,
  lists: measureLists,
  shapes: measureShapes,
  recycled: measureRecycled,
  mutations: measureMutations,
  navigation: measureNavigation,
  elsewhere: measureElsewhere,
  pages: measurePages,
  worker: measureWorker,
  click: measureClick,
  keywords: measureKeywords,
  outbox: measureOutbox,
  sizes: measureSizes,
  // Last: they fill the mirror and the database.
  lookups: measureLookups,
  rebuild: measureRebuild,
};
