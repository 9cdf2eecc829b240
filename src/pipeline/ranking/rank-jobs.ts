import { embedText } from "../../lexicon/vectors/embed-text.ts";
import { openWordTable } from "../../lexicon/vectors/open-word-table.ts";
import type { WordTable } from "../../lexicon/vectors/word-table.ts";
import type { LearnedWeights } from "../../model/learned-weights.ts";
import type { RankSettings } from "../../model/rank-settings.ts";
import type { JudgedStory, ToldStory } from "../../model/told-story.ts";
import type { StoryToRank } from "../../rank/features/story-to-rank.ts";
import { explorePlaces, type Standing } from "../../rank/parts/explore-places.ts";
import { type Known, openNovelty } from "../../rank/parts/open-novelty.ts";
import { scoreStory, type Scored } from "../../rank/score-story.ts";
import { coldPrior } from "../../rank/weights/cold-prior.ts";
import { exampleOf } from "../../rank/weights/example-of.ts";
import { keepWeights, keptWeights } from "../../rank/weights/keep-weights.ts";
import { learnWeights } from "../../rank/weights/learn-weights.ts";
import type { Prior, Weights } from "../../rank/weights/weights.ts";

export type RankJobs = ReturnType<typeof rankJobs>;

/** What stories are ranked against, as it goes to a thread. */
export type RankedAgainst = {
  readonly now: Date;
  readonly learned: LearnedWeights & Pick<Weights, "version" | "decisions">;
  /** Terms as "theme:digital", with their names. */
  readonly names: readonly (readonly [string, string])[];
  readonly known: readonly Known[];
  /** The terms of each cutting of this week. */
  readonly week: readonly (readonly string[])[];
  readonly settings: RankSettings;
};

/** What a thread that ranks does; its table of words is opened at the first job and kept. */
export function rankJobs(words: URL) {
  let opened: { readonly table: WordTable; readonly prior: Prior } | undefined;

  function open(): { readonly table: WordTable; readonly prior: Prior } {
    if (opened === undefined) {
      const table = openWordTable(words);
      opened = { table, prior: coldPrior(table) };
    }
    return opened;
  }

  function withVector<Story extends ToldStory>(story: Story): Story & StoryToRank {
    return { ...story, vector: embedText(open().table, story.title, story.language) };
  }

  return {
    /** The oldest verdict first. */
    learn(judged: readonly JudgedStory[]): LearnedWeights {
      const { prior } = open();
      const examples = judged.map((one) => exampleOf({ ...one, story: withVector(one.story) }));
      return keepWeights(learnWeights(examples, prior), prior);
    },

    score(look: {
      readonly stories: readonly ToldStory[];
      readonly against: RankedAgainst;
    }): readonly Scored[] {
      const { now, learned, names, known, week, settings } = look.against;
      const around = {
        now,
        weights: keptWeights(learned, learned),
        prior: open().prior,
        names: new Map(names),
        novelty: openNovelty(known),
        page: { cuttings: week, targets: settings.targets },
        asked: settings.asked,
      };
      return look.stories.map((story) => scoreStory(withVector(story), around));
    },

    explore: ({
      standings,
      day,
    }: {
      readonly standings: readonly Standing[];
      readonly day: string;
    }) => explorePlaces(standings, day),
  };
}
