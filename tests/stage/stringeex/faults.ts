import type { Failure } from "./failure";
import type { RouteName } from "./route";

/** Where in a request's life something strikes: before the server acted on it, or after. */
export type Moment = "before" | "after";
/** `during`: the server acted, the head and half of the answer's body arrive, then nothing more. */
export type CutMoment = Moment | "during";
/** One route, or all of them. */
export type Target = RouteName | "*";

/** Answers of a route that wait. */
export interface Hold {
  readonly target: Target;
  /** How many requests wait in it now. */
  readonly waiting: number;
  /** Resolves once that many requests have come to wait, released or not. */
  arrived(count?: number): Promise<void>;
  /** Lets go what waits, and holds nothing more. */
  release(): void;
}

interface Counted<Kind> {
  readonly target: Target;
  readonly kind: Kind;
  left: number;
}

const meets = (target: Target, route: RouteName): boolean => target === "*" || target === route;

/** What is going to go wrong, by route. Each entry strikes a number of times; entries strike in their order. */
export class Faults {
  #failures: Counted<Failure>[] = [];
  #cuts: Counted<CutMoment>[] = [];
  #actions: Counted<() => void>[] = [];
  #holds: { readonly hold: Hold; readonly moment: Moment; readonly enter: () => Promise<void> }[] = [];

  fail(target: Target, failure: Failure, times: number): () => void {
    return this.#add(this.#failures, { target, kind: failure, left: times });
  }

  cut(target: Target, moment: CutMoment, times: number): () => void {
    return this.#add(this.#cuts, { target, kind: moment, left: times });
  }

  /** Does something right after the server acted on the next request of a route, before its answer leaves. */
  afterNext(target: Target, action: () => void): () => void {
    return this.#add(this.#actions, { target, kind: action, left: 1 });
  }

  nextFailure(route: RouteName): Failure | undefined {
    return this.#take(this.#failures, route);
  }

  nextCut(route: RouteName): CutMoment | undefined {
    return this.#take(this.#cuts, route);
  }

  nextAction(route: RouteName): (() => void) | undefined {
    return this.#take(this.#actions, route);
  }

  hold(target: Target, moment: Moment): Hold {
    let entered = 0;
    let waiting = 0;
    const watchers: { readonly count: number; readonly tell: () => void }[] = [];
    let open: () => void = () => undefined;
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    const hold: Hold = {
      target,
      get waiting() {
        return waiting;
      },
      arrived: (count = 1) =>
        entered >= count ? Promise.resolve() : new Promise((tell) => watchers.push({ count, tell })),
      release: () => {
        this.#holds = this.#holds.filter((one) => one.hold !== hold);
        open();
      },
    };
    const enter = async (): Promise<void> => {
      entered += 1;
      waiting += 1;
      for (const { count, tell } of watchers) if (entered >= count) tell();
      await opened;
      waiting -= 1;
    };
    this.#holds.push({ hold, moment, enter });
    return hold;
  }

  get holds(): readonly Hold[] {
    return this.#holds.map(({ hold }) => hold);
  }

  /** Waits in the first hold of this route and moment, if there is one. */
  async pass(route: RouteName, moment: Moment): Promise<void> {
    const entry = this.#holds.find((one) => one.moment === moment && meets(one.hold.target, route));
    await entry?.enter();
  }

  clear(): void {
    this.#failures = [];
    this.#cuts = [];
    this.#actions = [];
    for (const hold of this.holds) hold.release();
  }

  #add<Kind>(list: Counted<Kind>[], entry: Counted<Kind>): () => void {
    list.push(entry);
    return () => {
      entry.left = 0;
    };
  }

  #take<Kind>(list: Counted<Kind>[], route: RouteName): Kind | undefined {
    const entry = list.find(({ target, left }) => left > 0 && meets(target, route));
    if (!entry) return undefined;
    entry.left -= 1;
    return entry.kind;
  }
}
