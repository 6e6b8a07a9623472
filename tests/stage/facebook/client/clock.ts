/** Delayed changes of the screen, so that a test can ask whether any is under way and a newer deed can drop older ones. */
export interface Clock {
  readonly pending: number;
  /** At once when `ms` is 0. `topic`: what `drop` knows it by. */
  after(ms: number, topic: string, run: () => void): void;
  drop(topic: string): void;
}

export function createClock(): Clock {
  const timers = new Map<number, string>();
  return {
    get pending() {
      return timers.size;
    },
    after(ms, topic, run) {
      if (ms === 0) {
        run();
        return;
      }
      const timer = window.setTimeout(() => {
        timers.delete(timer);
        run();
      }, ms);
      timers.set(timer, topic);
    },
    drop(topic) {
      for (const [timer, name] of timers) {
        if (name !== topic) continue;
        window.clearTimeout(timer);
        timers.delete(timer);
      }
    },
  };
}
