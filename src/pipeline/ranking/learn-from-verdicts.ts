import type { WeightsVersion } from "../../model/learned-weights.ts";
import type { Database } from "../../storage/database.ts";
import { listJudgedStories } from "../../storage/ranking/told-stories.ts";
import {
  findNewestDecision,
  findNewestWeights,
  storeWeights,
} from "../../storage/ranking/weights-versions.ts";
import type { Ranker } from "./open-ranker.ts";
import { rankedBy } from "./ranked-by.ts";

/**
 * The weights of today: learned anew from all that stands where somebody decided since. What was
 * taken back has then never been. Undefined where it was told to leave off.
 */
export async function learnFromVerdicts(
  {
    db,
    ranker,
    now,
  }: {
    readonly db: Database;
    readonly ranker: Pick<Ranker, "run">;
    readonly now: () => Date;
  },
  signal: AbortSignal,
): Promise<WeightsVersion | undefined> {
  const newest = await findNewestWeights(db);
  const learnedUntil = await findNewestDecision(db);
  const { forgetsUntil } = newest;
  if (learnedUntil <= Math.max(newest.learnedUntil, forgetsUntil)) return newest;
  const judged = await listJudgedStories(db, { forgetsUntil });
  const weights = await rankedBy(ranker.run("learn", judged, { signal }));
  if (weights === undefined) return undefined;
  const learned = { madeAt: now(), forgetsUntil, learnedUntil, decisions: judged.length, weights };
  return { ...learned, version: await storeWeights(db, learned) };
}
