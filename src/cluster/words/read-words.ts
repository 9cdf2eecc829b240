import { skeletonOf } from "../../lexicon/words/skeleton-of.ts";
import { listTokens, type Token } from "../../lexicon/words/list-tokens.ts";
import {
  HAS_UNIT,
  IN_TITLE,
  IS_CAPITAL,
  IS_CASELESS,
  IS_NUMBER,
  IS_ONE_DIGIT,
  IS_PAIR,
  TITLE_NUMBER,
} from "./known-words.ts";
import { listNumbers, type NumberSaid } from "../../lexicon/words/list-numbers.ts";
import { stemWord } from "./stem-word.ts";
import { termHash } from "./term-hash.ts";

/** One term of an item: a stem, a number, or two stems in a row. */
export type SaidTerm = {
  readonly hash: number;
  /** As `known-words.ts` has them. */
  flags: number;
  /** As it stood, for people; empty for two in a row. */
  readonly written: string;
};

/** What the words of one item are known by; nothing of other items. */
export type SaidWords = {
  readonly language: string;
  readonly terms: readonly SaidTerm[];
  /** Consonants of words that may be names, each with the place of its term. */
  readonly skeletons: ReadonlyMap<string, number>;
  /** As all languages write them, each with its flags. */
  readonly numbers: ReadonlyMap<string, number>;
  /** Words of the title, once each, with the places of their terms. */
  readonly titleWords: readonly { readonly token: Token; readonly term: number }[];
  /** Words in running text, where a capital makes a name. */
  readonly running: readonly { readonly term: number; readonly isCapital: boolean }[];
};

const UNKNOWN_LANGUAGE = "und";
/** More tells nothing about what an item is about. */
const MOST_TITLE = 400;
const MOST_LEAD = 400;
/** A title of which most words bear capitals tells nothing by them. */
const TITLE_CASE_SHARE = 0.7;
const SHORTEST_TELLING_WORD = 4;

type Piece = {
  readonly at: number;
  readonly stem: string;
  /** Undefined for a number. */
  readonly token: Token | undefined;
};

/** Reads what an item may be known by from its title and its first words. */
export function readWords(title: string, lead: string, language: string | undefined): SaidWords {
  const reading = new Reading(mainLanguage(language));
  reading.read(title.slice(0, MOST_TITLE), true);
  reading.read(lead.slice(0, MOST_LEAD), false);
  return reading;
}

/** "pt-BR" is "pt"; what nobody named is a language of its own. */
export function mainLanguage(language: string | undefined): string {
  return (
    /^[a-z]{2,3}(?=$|[-_])/i.exec(language?.trim() ?? "")?.[0].toLowerCase() ?? UNKNOWN_LANGUAGE
  );
}

class Reading implements SaidWords {
  readonly language: string;
  readonly terms: SaidTerm[] = [];
  readonly skeletons = new Map<string, number>();
  readonly numbers = new Map<string, number>();
  readonly titleWords: { token: Token; term: number }[] = [];
  readonly running: { term: number; isCapital: boolean }[] = [];
  readonly #places = new Map<number, number>();
  readonly #ofLanguage: number;

  constructor(language: string) {
    this.language = language;
    this.#ofLanguage = termHash(language);
  }

  read(text: string, isTitle: boolean): void {
    const tokens = listTokens(text);
    const numbers = listNumbers(text);
    const isRunning = !isTitle || !isTitleCase(tokens);
    const inTitle = isTitle ? IN_TITLE : 0;
    this.#noteNumbers(numbers, isTitle);
    let before = 0;
    for (const { at, stem, token } of piecesOf(tokens, numbers, this.language)) {
      const hash = termHash(stem, this.#ofLanguage);
      if (token === undefined) this.#put(hash, IS_NUMBER | IS_CASELESS | inTitle, stem.slice(1));
      else
        this.#readWord({ token, hash, inTitle, isRunning: isRunning && !startsSentence(text, at) });
      // Little words part the others too often to stand in a pair.
      if (token?.kind === "word" && stem.length < SHORTEST_TELLING_WORD) continue;
      // Those of a lead find nothing that its words do not, and would take most of the room.
      if (before !== 0 && isTitle) this.#put(termHash(stem, before), IS_PAIR | inTitle, "");
      before = hash;
    }
  }

  #readWord({
    token,
    hash,
    inTitle,
    isRunning,
  }: {
    readonly token: Token;
    readonly hash: number;
    readonly inTitle: number;
    /** Within a sentence that tells names by capitals. */
    readonly isRunning: boolean;
  }): void {
    const { written } = token;
    const isUpper = hasCapital(written);
    const isCaseless = hasNoCase(written);
    const isCapital = isUpper && isRunning;
    const known = this.terms.length;
    const flags = inTitle | (isCapital ? IS_CAPITAL : 0) | (isCaseless ? IS_CASELESS : 0);
    const term = this.#put(hash, flags, written);
    if (inTitle !== 0 && term === known) this.titleWords.push({ token, term });
    if (isRunning) this.running.push({ term, isCapital });
    if (token.kind !== "word" || !(isUpper || isCaseless)) return;
    const skeleton = skeletonOf(token.word);
    if (skeleton !== "") this.skeletons.set(skeleton, term);
  }

  #noteNumbers(numbers: readonly NumberSaid[], isTitle: boolean): void {
    for (const { number, unit } of numbers) {
      const flags =
        (unit === "" ? 0 : HAS_UNIT) |
        (number.length === 1 ? IS_ONE_DIGIT : 0) |
        (isTitle ? TITLE_NUMBER : 0);
      this.numbers.set(number, (this.numbers.get(number) ?? 0) | flags);
    }
  }

  /** Returns the place of the term. */
  #put(hash: number, flags: number, written: string): number {
    const place = this.#places.get(hash);
    if (place !== undefined) {
      const term = this.terms[place] as SaidTerm;
      term.flags |= flags & (IN_TITLE | IS_CAPITAL);
      return place;
    }
    this.#places.set(hash, this.terms.length);
    return this.terms.push({ hash, flags, written }) - 1;
  }
}

function piecesOf(
  tokens: readonly Token[],
  numbers: readonly NumberSaid[],
  language: string,
): Piece[] {
  const words = tokens.flatMap((token): Piece[] =>
    stemsOf(token, language).map((stem) => ({ at: token.at, token, stem })),
  );
  if (numbers.length === 0) return words;
  const said = numbers.map(({ at, number }): Piece => ({
    at,
    stem: `#${number}`,
    token: undefined,
  }));
  return [...words, ...said].toSorted((a, b) => a.at - b.at);
}

/** Scripts without spaces are known by pairs of ideographs, or by fours of letters. */
function stemsOf({ kind, word }: Token, language: string): string[] {
  if (kind === "word") return word.length < 2 ? [] : [stemWord(word, language)];
  const letters = [...word];
  const length = kind === "ideographs" ? 2 : 4;
  if (letters.length <= length) return [word];
  return letters.slice(length - 1).map((_, at) => letters.slice(at, at + length).join(""));
}

function hasCapital(written: string): boolean {
  return /^\p{Lu}/u.test(written);
}

/** Arabic, Hebrew, Hindi, Georgian and many others: any of their words may be a name. */
function hasNoCase(written: string): boolean {
  return written.toLowerCase() === written.toUpperCase();
}

function startsSentence(text: string, at: number): boolean {
  return at === 0 || /[.!?:"“”„«»]\s{0,2}$/.test(text.slice(Math.max(0, at - 3), at));
}

function isTitleCase(tokens: readonly Token[]): boolean {
  const long = tokens.filter(({ word }) => word.length >= SHORTEST_TELLING_WORD);
  const capitals = long.filter(({ written }) => hasCapital(written)).length;
  return long.length > 3 && capitals / long.length > TITLE_CASE_SHARE;
}
