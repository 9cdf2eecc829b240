/** A day's stories in an order, each with whether an editor picked it. */
export type RankedDay = readonly { readonly isPicked: boolean; readonly probability?: number }[];

export type Measured = {
  readonly picks: number;
  /** How many of the picks stood in the first so many of their day. */
  readonly inFirst: Readonly<Record<Depth, number>>;
  /** Per story that was decided, in nats; undefined where the order knows no probabilities. */
  readonly logLoss: number | undefined;
  /** How far probabilities are from what happened, over ten bins of equal width. */
  readonly calibrationError: number | undefined;
};

export const DEPTHS = [20, 50, 100] as const;
type Depth = (typeof DEPTHS)[number];

const BINS = 10;
/** Nobody is so sure that one surprise should count for all. */
const SUREST = 1e-6;

/** How well an order put first what editors picked. */
export function measureRanking(days: readonly RankedDay[]): Measured {
  const picksIn = (most: number): number =>
    days.reduce(
      (sum, day) => sum + day.slice(0, most).filter(({ isPicked }) => isPicked).length,
      0,
    );
  const told = days
    .flat()
    .flatMap(({ isPicked, probability }) =>
      probability === undefined ? [] : [{ isPicked, probability }],
    );
  return {
    picks: picksIn(Infinity),
    inFirst: { 20: picksIn(20), 50: picksIn(50), 100: picksIn(100) },
    logLoss: told.length === 0 ? undefined : logLossOf(told),
    calibrationError: told.length === 0 ? undefined : calibrationErrorOf(told),
  };
}

type Told = { readonly isPicked: boolean; readonly probability: number };

function logLossOf(told: readonly Told[]): number {
  const losses = told.map(
    ({ isPicked, probability }) =>
      -Math.log(Math.max(SUREST, isPicked ? probability : 1 - probability)),
  );
  return losses.reduce((sum, loss) => sum + loss, 0) / told.length;
}

function calibrationErrorOf(told: readonly Told[]): number {
  const bins = Map.groupBy(told, ({ probability }) =>
    Math.min(BINS - 1, Math.floor(probability * BINS)),
  );
  let error = 0;
  for (const those of bins.values()) {
    const said = those.reduce((sum, { probability }) => sum + probability, 0);
    const happened = those.filter(({ isPicked }) => isPicked).length;
    error += Math.abs(said - happened) / told.length;
  }
  return error;
}
