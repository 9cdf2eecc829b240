/** A sanitiser's work grows with the square of this; pages of people stay below 50. */
const DEEPEST = 500;

/** Elements that have no end, or that end where the next begins. */
const ENDLESS =
  /^(?:br|hr|img|wbr|input|source|col|meta|link|area|base|embed|param|track|p|li|td|th|tr|dt|dd|option)$/i;

/**
 * Whether markup opens far more elements than it closes: such a thing is no text and only costs
 * time.
 */
export function isTooDeep(markup: string): boolean {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, slash, name = ""] of markup.matchAll(/<(\/?)([a-zA-Z][a-zA-Z\d]*)/g)) {
    if (ENDLESS.test(name)) continue;
    const before = open.get(name) ?? 0;
    // An end without its beginning closes nothing.
    const after = slash === "/" ? Math.max(0, before - 1) : before + 1;
    open.set(name, after);
    depth += after - before;
    if (depth > DEEPEST) return true;
  }
  return false;
}
