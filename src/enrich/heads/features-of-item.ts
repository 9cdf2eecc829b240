import { mainLanguage } from "../../lib/main-language.ts";
import { embedText } from "../../lexicon/vectors/embed-text.ts";
import type { WordTable } from "../../lexicon/vectors/word-table.ts";
import { findCues, type FoundCues, type Said } from "../cues/find-cues.ts";
import type { CueLists } from "../cues/read-cue-lists.ts";

export type HeadTables = { readonly words: WordTable; readonly cues: CueLists };

export type ItemFeatures = {
  /** Of title and text together, and of the title alone: a long text drowns what a title says. */
  readonly views: readonly Float32Array[];
  readonly cues: FoundCues;
};

const MOST_CHARACTERS = { title: 300, text: 400 } as const;
/** A vector has the length one and a subject's cues weigh one at most; so far apart, the ridge leaves both room. */
const SCALE = 3;

/** What heads weigh: the vector, then how heavy the cues of each subject are, then a one. */
export function featuresOfItem(said: Said, { words, cues }: HeadTables): ItemFeatures {
  const title = said.title.slice(0, MOST_CHARACTERS.title);
  const text = said.text.slice(0, MOST_CHARACTERS.text);
  const language = mainLanguage(said.language);
  const found = findCues({ title, text, language }, cues);
  const views = (text === "" ? [title] : [`${title}\n${text}`, title]).map((view) => {
    const features = new Float32Array(words.dimensions + found.weights.length + 1);
    features.set(embedText(words, view, language) ?? []);
    features.set(found.weights, words.dimensions);
    for (let at = 0; at < features.length; at++) features[at] = SCALE * (features[at] as number);
    features[features.length - 1] = 1;
    return features;
  });
  return { views, cues: found };
}
