/** Lets the first request go at once and each further one after a gap. */
export function keepGap(gapMs: number): () => Promise<void> {
  let isFirst = true;
  return async () => {
    if (!isFirst) await new Promise((resolve) => setTimeout(resolve, gapMs));
    isFirst = false;
  };
}
