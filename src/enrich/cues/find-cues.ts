import { foldCue } from "./fold-cue.ts";
import { mainLanguage } from "../../lib/main-language.ts";
import {
  bareWord,
  type Cue,
  type CueList,
  type CueLists,
  KEY_LETTERS,
  UNPARTED,
} from "./read-cue-lists.ts";

export type FoundCues = {
  /** A number a subject: how much speaks for it, from 0 to 1. */
  readonly weights: Float32Array;
  /** The words found for each subject. */
  readonly words: readonly ReadonlySet<string>[];
};

export type Said = {
  readonly title: string;
  readonly text: string;
  readonly language: string | undefined;
};

const NONE: readonly Cue[] = [];
const TITLE = 2;
/** Where a subject's cues weigh so much, it is halfway to certain. */
const HALF = 2;
const WORD = /[\p{L}\p{M}\p{N}]+|%/gu;

/** What a title and a text say by the cues of their language, and by those of English, whose words travel. */
export function findCues({ title, text, language }: Said, lists: CueLists): FoundCues {
  const sums = new Float32Array(lists.subjects.length);
  const words = lists.subjects.map(() => new Set<string>());
  const main = mainLanguage(language);
  const used =
    main === ""
      ? lists.byLanguage.values()
      : [lists.byLanguage.get(main), lists.byLanguage.get("en")];
  for (const list of new Set(used)) {
    if (list === undefined) continue;
    addCues(title, TITLE, { list, sums, words });
    addCues(text, 1, { list, sums, words });
  }
  return { weights: sums.map((sum) => sum / (sum + HALF)), words };
}

type Into = {
  readonly list: CueList;
  readonly sums: Float32Array;
  readonly words: readonly Set<string>[];
};

function addCues(said: string, weight: number, into: Into): void {
  const { list } = into;
  const tokens = (foldCue(said, list.language).match(WORD) ?? []).map(bareWord);
  const add = (subject: number, cue: string): void => {
    const known = into.words[subject] as Set<string>;
    if (known.has(cue)) return;
    known.add(cue);
    into.sums[subject] = (into.sums[subject] as number) + weight;
  };
  for (const [at, token] of tokens.entries()) {
    for (const { subject, words } of cuesUnder(token, list))
      if (words.every((cue, further) => speaksFor(cue, tokens[at + further], list)))
        add(subject, tokens.slice(at, at + words.length).join(" "));
    if (list.runs.size > 0 && UNPARTED.test(token)) addRuns(token, list, add);
  }
}

/** A short cue lies under itself, and stands for "tvs" as for "tv". */
function cuesUnder(token: string, { byKey }: CueList): readonly Cue[] {
  if (token.length > KEY_LETTERS) return byKey.get(token.slice(0, KEY_LETTERS)) ?? NONE;
  const whole = byKey.get(token) ?? NONE;
  const shorter = byKey.get(token.slice(0, -1));
  return shorter === undefined ? whole : [...whole, ...shorter];
}

function addRuns(token: string, list: CueList, add: (subject: number, cue: string) => void): void {
  for (let from = 0; from < token.length; from++)
    for (const {
      subject,
      words: [run = ""],
    } of list.runs.get(token.charAt(from)) ?? [])
      if (token.startsWith(run, from)) add(subject, run);
}

function speaksFor(cue: string, word: string | undefined, { shortestBeginning }: CueList): boolean {
  if (word === undefined) return false;
  if (cue.endsWith("*")) return word.startsWith(cue.slice(0, -1));
  if (cue.length >= shortestBeginning) return word.startsWith(cue);
  return word === cue || (word.length === cue.length + 1 && word === `${cue}s`);
}
