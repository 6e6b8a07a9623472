import type { StageHandler } from "./handler.ts";

/** A replica that answers for some paths of some hosts, ahead of the others. */
export interface Surface {
  readonly hosts: readonly string[];
  readonly answers: (url: URL) => boolean;
  readonly handler: StageHandler;
}
