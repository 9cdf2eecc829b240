import { DAY, MINUTE } from "../../lib/duration.ts";
import { FACETS, findTermName, type Vocabularies } from "../../model/facet.ts";
import type { Scored } from "../../rank/score-story.ts";
import type { Database } from "../../storage/database.ts";
import { holdLease, releaseLease } from "../../storage/leases.ts";
import { listKnownTitles, listTermsPublished } from "../../storage/ranking/page-lately.ts";
import { readRankSettings } from "../../storage/ranking/rank-settings.ts";
import { storeScores } from "../../storage/ranking/scores.ts";
import {
  listStandingStories,
  type StandingPlace,
  type StandingStory,
} from "../../storage/ranking/told-stories.ts";
import { learnFromVerdicts } from "./learn-from-verdicts.ts";
import type { Ranker } from "./open-ranker.ts";
import type { RankedAgainst } from "./rank-jobs.ts";
import { rankedBy } from "./ranked-by.ts";

export type Ranking = {
  readonly db: Database;
  readonly ranker: Pick<Ranker, "run">;
  readonly vocabularies: Vocabularies;
  readonly now: () => Date;
  /** Another one for each process. */
  readonly holder: string;
};

/** What is looked at: all of the last days, or what is new or has changed. */
export type Extent = "all" | "changed";

export type Ranked = { readonly ranked: number; readonly written: number };

const NOTHING: Ranked = { ranked: 0, written: 0 };
const LEASE = "ranker";
/** Longer than the thread's deadline for one batch. */
const LEASE_MS = 2 * MINUTE;
/** Older ones stay where they were: who has not decided in a week does not mean to. */
const RANKED_MS = 7 * DAY;
const WEEK_MS = 7 * DAY;
/** What was published or passed is remembered so long. */
const KNOWN_MS = 60 * DAY;
const STORIES_A_BATCH = 1_000;
const ROWS_A_STATEMENT = 500;
/** Less moves no story past more than a few of its neighbours, and each row written costs. */
const LEAST_MOVED = 0.05;

/**
 * Gives the undecided stories of the last days their scores, by what editors' verdicts taught until
 * now. Writes only what moved. One process does so at a time.
 */
export async function rankStories(
  ranking: Ranking,
  extent: Extent,
  signal: AbortSignal,
): Promise<Ranked> {
  const { db, now, holder } = ranking;
  const hold = () => holdLease(db, { name: LEASE, holder, now: now(), forMs: LEASE_MS });
  if (extent === "changed" && !(await hasChanged(ranking))) return NOTHING;
  if (!(await hold())) return NOTHING;
  try {
    const against = await rankedAgainst(ranking, signal);
    if (against === undefined) return NOTHING;
    const looked = await scoreAll(ranking, { extent, against, hold }, signal);
    if (looked === undefined) return NOTHING;
    const explored = extent === "all" ? await explore(ranking, looked, signal) : looked;
    return {
      ranked: looked.length,
      written: await writeMoved(db, explored, against.learned.version),
    };
  } finally {
    await releaseLease(db, { name: LEASE, holder });
  }
}

/** Asked every minute, and most minutes bring nothing. */
async function hasChanged({ db, now }: Ranking): Promise<boolean> {
  const since = new Date(now().getTime() - RANKED_MS);
  const look = { since, after: undefined, isUnrankedOnly: true, most: 1 };
  return (await listStandingStories(db, look)).length > 0;
}

async function rankedAgainst(
  ranking: Ranking,
  signal: AbortSignal,
): Promise<RankedAgainst | undefined> {
  const { db, vocabularies } = ranking;
  const now = ranking.now();
  const before = (ms: number) => new Date(now.getTime() - ms);
  const learned = await learnFromVerdicts(ranking, signal);
  if (learned === undefined) return undefined;
  const [known, week, settings] = await Promise.all([
    listKnownTitles(db, before(KNOWN_MS)),
    listTermsPublished(db, before(WEEK_MS)),
    readRankSettings(db),
  ]);
  const names = FACETS.flatMap((facet) =>
    vocabularies[facet].map((term) => [`${facet}:${term.id}`, findTermName(term, "en")] as const),
  );
  const { version, decisions, weights } = learned;
  return { now, known, week, settings, names, learned: { version, decisions, ...weights } };
}

type Looked = Scored & { readonly before: StandingStory };

async function scoreAll(
  { db, ranker }: Ranking,
  look: {
    readonly extent: Extent;
    readonly against: RankedAgainst;
    readonly hold: () => Promise<boolean>;
  },
  signal: AbortSignal,
): Promise<readonly Looked[] | undefined> {
  const { extent, against, hold } = look;
  const since = new Date(against.now.getTime() - RANKED_MS);
  const isUnrankedOnly = extent === "changed";
  const looked: Looked[] = [];
  let after: StandingPlace | undefined;
  while (await hold()) {
    const stories = await listStandingStories(db, {
      since,
      after,
      isUnrankedOnly,
      most: STORIES_A_BATCH,
    });
    if (stories.length === 0) break;
    const scored = await rankedBy(ranker.run("score", { stories, against }, { signal }));
    if (scored === undefined) return undefined;
    for (const [at, one] of scored.entries())
      looked.push({ ...one, before: stories[at] as StandingStory });
    after = stories.at(-1);
  }
  return looked;
}

/** The tenth of the first places that little is known about. */
async function explore(
  { ranker, now }: Ranking,
  looked: readonly Looked[],
  signal: AbortSignal,
): Promise<readonly Looked[]> {
  const day = now().toISOString().slice(0, "YYYY-MM-DD".length);
  const standings = looked.map(({ id, score, variance }) => ({ id, score, variance }));
  const explored = await rankedBy(ranker.run("explore", { standings, day }, { signal }));
  return looked.map((one) => {
    const part = explored?.get(one.id);
    return part === undefined
      ? one
      : { ...one, score: one.score + part.value, parts: [...one.parts, part] };
  });
}

async function writeMoved(
  db: Database,
  looked: readonly Looked[],
  version: number,
): Promise<number> {
  const moved = looked.filter(
    ({ score, before }) => before.isUnranked || Math.abs(score - before.score) > LEAST_MOVED,
  );
  let written = 0;
  for (let at = 0; at < moved.length; at += ROWS_A_STATEMENT)
    written += await storeScores(
      db,
      moved.slice(at, at + ROWS_A_STATEMENT).map(({ id, score, parts }) => ({ id, score, parts })),
      version,
    );
  return written;
}
