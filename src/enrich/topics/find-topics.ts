import type { Finding } from "../../model/finding.ts";
import { KEY_LETTERS, type CueTable } from "./read-cues.ts";

const TITLE = 2;
/** A cue in the title, or two in the text. */
const LEAST_WEIGHT = 2;
const MOST_TOPICS = 3;
/** Proposed at most: nothing here was measured on labelled items yet, so nothing is filled in. */
const CONFIDENCE = { least: 0.5, step: 0.06, most: 0.75 } as const;
const MOST_CHARACTERS = 4_000;
const MOST_EVIDENCE = 4;
const WORD = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu;

type Weighed = Map<string, { weight: number; words: Set<string> }>;

/** Terms whose cues a title and a text hold, the heaviest first, each with the words found. */
export function findTopics(title: string, text: string, cues: CueTable): readonly Finding[] {
  const found: Weighed = new Map();
  addCues(title, TITLE, { cues, found });
  addCues(text.slice(0, MOST_CHARACTERS), 1, { cues, found });
  return [...found]
    .filter(([, { weight }]) => weight >= LEAST_WEIGHT)
    .sort((one, two) => two[1].weight - one[1].weight || (one[0] < two[0] ? -1 : 1))
    .slice(0, MOST_TOPICS)
    .map(([value, { weight, words }]) => ({
      value,
      confidence: confidenceOf(weight),
      evidence: [...words].slice(0, MOST_EVIDENCE),
    }));
}

function addCues(
  said: string,
  weight: number,
  { cues, found }: { readonly cues: CueTable; readonly found: Weighed },
): void {
  const words = said.normalize("NFC").toLowerCase().match(WORD) ?? [];
  for (const [at, word] of words.entries()) {
    for (const { term, words: parts } of cues.get(word.slice(0, KEY_LETTERS)) ?? []) {
      if (!parts.every((part, further) => words[at + further]?.startsWith(part))) continue;
      const one = found.get(term) ?? { weight: 0, words: new Set<string>() };
      found.set(term, one);
      const cue = words.slice(at, at + parts.length).join(" ");
      one.weight += one.words.has(cue) ? 0 : weight;
      one.words.add(cue);
    }
  }
}

function confidenceOf(weight: number): number {
  const { least, step, most } = CONFIDENCE;
  return Math.round(Math.min(most, least + step * (weight - LEAST_WEIGHT)) * 100) / 100;
}
