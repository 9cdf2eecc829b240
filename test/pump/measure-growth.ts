/** Below this a measurement says more of the machine than of the code. */
const LONG_ENOUGH_MS = 20;
/** What reads so many characters in less takes no square of them: that would be seconds. */
const ENOUGH_CHARS = 65_536;
const FEWEST_CHARS = 1_024;
/** Twice is linear, four times is the square. */
const MOST_GROWTH = 3;
const TRIES = 3;
/** A collection of garbage may spoil one doubling; what is the code's own shows in the next too. */
const DOUBLINGS = 2;

export type Growth = { readonly chars: number; readonly ms: readonly number[] };

/**
 * How the time to read ever longer texts grows, where it more than triples with each doubling;
 * undefined where it does not. In processor time, the best of three.
 */
export async function measureGrowth(
  read: (text: string) => unknown,
  make: (chars: number) => string,
): Promise<Growth | undefined> {
  const spend = async (text: string): Promise<number> => {
    const before = process.cpuUsage();
    await read(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  };
  /** The first that is quick enough will do. */
  const best = async (text: string, enough = 0): Promise<number> => {
    let least = Infinity;
    for (let attempt = 0; attempt < TRIES && least > enough; attempt += 1)
      least = Math.min(least, await spend(text));
    return least;
  };

  let chars = FEWEST_CHARS;
  let first = await best(make(chars), LONG_ENOUGH_MS);
  while (first <= LONG_ENOUGH_MS) {
    if (chars >= ENOUGH_CHARS) return undefined;
    chars *= 2;
    first = await best(make(chars), LONG_ENOUGH_MS);
  }
  const ms = [first];
  for (let doubling = 1; doubling <= DOUBLINGS; doubling += 1) {
    const most = MOST_GROWTH * (ms[doubling - 1] ?? 0);
    const spent = await best(make(chars * 2 ** doubling), most);
    if (spent <= most) return undefined;
    ms.push(spent);
  }
  return { chars, ms: ms.map(Math.round) };
}
