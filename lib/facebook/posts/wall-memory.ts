import type { Moment } from "./read-moment";

/** Which opaque post ids and which numbers are one post, as this tab's screens have shown. */
export class PostAliases {
  readonly #digits = new Map<string, string>();

  learn(pfbid: string, digits: string): void {
    const known = this.#digits.get(pfbid);
    this.#digits.set(pfbid, known === undefined || known === digits ? digits : "");
  }

  /** The number; the opaque id itself where no screen has shown it; null where screens contradicted each other. */
  resolve(pfbid: string): string | null {
    const digits = this.#digits.get(pfbid);
    if (digits === undefined) return pfbid;
    return digits === "" ? null : digits;
  }
}

/**
 * The first reading of each time as shown. Words like "5 phút" may stand there long after they were true: read again
 * later, they would make what is old look new.
 */
export class FirstReadings {
  readonly #moments = new Map<string, Moment>();

  keep(id: string | null, moment: Moment): Moment {
    if (id === null || moment.span === null) return moment;
    const name = `${id} ${moment.shown}`;
    const first = this.#moments.get(name) ?? moment;
    this.#moments.set(name, first);
    return first;
  }
}

/** What a tab remembers of the screens it has shown. */
export interface WallMemory {
  readonly aliases: PostAliases;
  readonly times: FirstReadings;
}
export const startWallMemory = (): WallMemory => ({ aliases: new PostAliases(), times: new FirstReadings() });
