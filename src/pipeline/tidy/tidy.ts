import { DAY } from "../../lib/duration.ts";
import type { Database } from "../../storage/database.ts";
import { rollUpFetches } from "../../storage/sources/fetch-days.ts";
import { KNOWN_KEPT_MS, WRONG_KEPT_MS } from "../../model/sign-in.ts";
import { pruneKeptWords } from "../../storage/cuttings/kept-words.ts";
import { pruneSignIns } from "../../storage/people/sign-in-limits.ts";
import { pruneWeights } from "../../storage/ranking/weights-versions.ts";
import { pruneStories } from "../../storage/stories/prune-stories.ts";
import { renormaliseCuttingLinks } from "./renormalise-cutting-links.ts";
import { renormaliseLinks } from "./renormalise-links.ts";

/** Judging a source's health looks back a month, and no further; the sums of a day stay. */
const FETCHES_KEPT_MS = 30 * DAY;
/** What comes every year, a report or a budget, is still there when its successor comes. */
const UNDECIDED_KEPT_MS = 400 * DAY;
/** A version is a third of a megabyte; who asks what changed asks within a season. */
const WEIGHTS_KEPT_MS = 90 * DAY;
/** Who comes back from a long leave finds what they were writing. */
const WORDS_KEPT_MS = 90 * DAY;
/** A lock holds so many stories and no more. */
const STORIES_A_STEP = 500;
const MOST_STORIES = 100_000;
/** Some ten minutes' work; a million links are through in two weeks. */
const MOST_LINKS = 100_000;

export type Tidied = {
  readonly fetches: number;
  readonly stories: number;
  readonly signIns: number;
  /** Versions of what verdicts taught. */
  readonly weights: number;
  readonly linksChecked: number;
  readonly linksMerged: number;
};

/** Takes down what nothing needs any more and brings up to date what was made by earlier rules. */
export async function tidy(db: Database, now: Date): Promise<Tidied> {
  const fetches = await rollUpFetches(db, new Date(now.getTime() - FETCHES_KEPT_MS));
  const stories = await pruneOld(db, new Date(now.getTime() - UNDECIDED_KEPT_MS));
  const signIns = await pruneSignIns(db, {
    wrong: new Date(now.getTime() - WRONG_KEPT_MS),
    known: new Date(now.getTime() - KNOWN_KEPT_MS),
  });
  const weights = await pruneWeights(db, new Date(now.getTime() - WEIGHTS_KEPT_MS));
  await pruneKeptWords(db, new Date(now.getTime() - WORDS_KEPT_MS));
  const links = await renormaliseLinks(db, { now, most: MOST_LINKS });
  const ofCuttings = await renormaliseCuttingLinks(db, { most: MOST_LINKS });
  const linksChecked = links.checked + ofCuttings;
  return { fetches, stories, signIns, weights, linksChecked, linksMerged: links.merged };
}

async function pruneOld(db: Database, before: Date): Promise<number> {
  let gone = 0;
  for (let step = STORIES_A_STEP; step === STORIES_A_STEP && gone < MOST_STORIES; gone += step) {
    step = await pruneStories(db, { before, most: STORIES_A_STEP });
  }
  return gone;
}
