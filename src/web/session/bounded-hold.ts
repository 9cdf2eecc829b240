/** Waits so many milliseconds and returns true, or returns false at once where too many wait. */
export type Hold = (ms: number) => Promise<boolean>;

/** Held requests are open connections, so only so many are held at once. */
export function boundedHold(wait: (ms: number) => Promise<void>, most: number): Hold {
  let held = 0;
  return async (ms) => {
    if (held >= most) return false;
    held += 1;
    try {
      await wait(ms);
    } finally {
      held -= 1;
    }
    return true;
  };
}
