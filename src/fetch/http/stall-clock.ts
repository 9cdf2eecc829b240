/** Time in which we ourselves did not stand still. */
export type StallClock = {
  /** Milliseconds from some beginning. */
  readonly now: () => number;
  /** It runs until all who hold it have let go. */
  readonly hold: () => () => void;
};

const TICK_MS = 100;
/** A tick that comes later than this was kept by our own work, which no server is to blame for. */
const LONGEST_TICK_MS = 250;

/**
 * A clock that leaves out what our own thread stood still: answers that came meanwhile lay in a
 * socket unread.
 */
export function stallClock(): StallClock {
  let counted = 0;
  let last = 0;
  let holders = 0;
  let timer: NodeJS.Timeout | undefined;

  const sinceLast = (): number => Math.min(performance.now() - last, LONGEST_TICK_MS);
  const tick = (): void => {
    counted += sinceLast();
    last = performance.now();
  };

  return {
    now: () => counted + (holders > 0 ? sinceLast() : 0),
    hold() {
      holders += 1;
      if (holders === 1) {
        last = performance.now();
        timer = setInterval(tick, TICK_MS).unref();
      }
      return () => {
        holders -= 1;
        if (holders > 0) return;
        tick();
        clearInterval(timer);
      };
    },
  };
}
