/** What was said with which share, and whether it was right. */
export type Outcome = { readonly share: number; readonly isRight: boolean };

const ROUNDS = 2_000;
const RATE = 0.5;
/** Two right ones and two wrong ones at even odds, so that few outcomes claim little. */
const DOUBT = 2;

/** The slope and the offset of log-odds that make shares keep their word (Platt). */
export function fitCalibration(outcomes: readonly Outcome[]): {
  readonly slope: number;
  readonly offset: number;
} {
  const doubts = [true, false].map((isRight) => ({ x: 0, isRight, weight: DOUBT }));
  const told = outcomes.map(({ share, isRight }) => {
    const bounded = Math.min(0.999, Math.max(0.001, share));
    return { x: Math.log(bounded / (1 - bounded)), isRight, weight: 1 };
  });
  const all = [...told, ...doubts];
  const weight = all.reduce((sum, one) => sum + one.weight, 0);
  let slope = 1;
  let offset = 0;
  for (let round = 0; round < ROUNDS; round++) {
    let bySlope = 0;
    let byOffset = 0;
    for (const { x, isRight, weight: counts } of all) {
      const miss = counts * (1 / (1 + Math.exp(-(slope * x + offset))) - (isRight ? 1 : 0));
      bySlope += miss * x;
      byOffset += miss;
    }
    slope -= (RATE * bySlope) / weight;
    offset -= (RATE * byOffset) / weight;
  }
  return { slope, offset };
}
