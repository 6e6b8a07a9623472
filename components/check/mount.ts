import { type Mounted, mount } from "../mount";
import checkStyle from "./check.css?inline";
import signalStyle from "./signal.css?inline";

export type CheckElement = "page-routing-check" | "page-permission-check";

export const mountCheck = (document: Document, name: CheckElement): Mounted =>
  mount(document, name, checkStyle);

/** The quiet line in the inbox. */
export const mountSignal = (document: Document): Mounted =>
  mount(document, "page-routing-signal", signalStyle);
