/** Does one piece of work after the other, in the order in which they were asked for. */
export type InTurn = <R>(work: () => Promise<R>) => Promise<R>;

/**
 * A queue for as long as the worker lives; what a killed worker did not come to is asked for again by the tabs. Judging
 * an item and keeping what follows from it must not be interrupted by the judging of its double.
 */
export function takeTurns(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    last = mine.catch(() => undefined);
    return mine;
  };
}
