import {
  HAS_UNIT,
  IN_TITLE,
  IS_CAPITAL,
  IS_CASELESS,
  IS_NUMBER,
  IS_ONE_DIGIT,
  IS_PAIR,
  type KnownWords,
} from "./known-words.ts";
import { hasNoCase, type ItemWords, type Term } from "./read-words.ts";

/** The first items stand beside so many that were never seen, in which common words are common. */
const UNSEEN = 300;
/** The weight of what no item of the language ever had, however many items there are. */
const HIGHEST_WEIGHT = 8;
/** Below, a word says nothing: "the", "says". */
export const LOWEST_WEIGHT = 1.2;
/** A word with a capital in more than this share of its places in running text is a name. */
const NAME_SHARE = 0.6;

/** Beyond, all counts are halved. */
const MOST_COUNTED = 40_000;
/** Stands for the items of all languages together. */
const ALL = "*";
/** Where no capital tells names, a word must be rarer than this to be one. */
const RARE = 4;

/** How common words are among the items that are alive, and which of them are names. */
export class WordCounts {
  readonly #shareOf: (word: string) => number;
  readonly #items = new Map<string, number>();
  readonly #ids = new Map<string, number>();
  /** By the number of a term, as all that follows. */
  readonly #counts: number[] = [];
  readonly #written: (string | undefined)[] = [];
  readonly #running: number[] = [];
  readonly #capitals: number[] = [];
  /** Numbers of terms that nothing has any more. */
  readonly #free: number[] = [];

  /** `shareOf` says in which share of items never seen a word stands. */
  constructor(shareOf: (word: string) => number) {
    this.#shareOf = shareOf;
  }

  add(words: ItemWords, places: readonly string[]): KnownWords {
    for (const language of [words.language, ALL])
      this.#items.set(language, (this.#items.get(language) ?? 0) + 1);
    const terms = [...words.terms]
      .map(([key, term]) => ({ id: this.#count(key, term), flags: flagsOf(term) }))
      .toSorted((a, b) => a.id - b.id);
    const skeletons = [...words.skeletons].flatMap(([skeleton, key]) => {
      const written = words.terms.get(key)?.written;
      return [this.#count(`~${skeleton}`, undefined, written), this.#ids.get(key) ?? -1];
    });
    const numbers = [...words.numbers]
      .map(([number, unit]) => ({
        id: this.#count(`#${number}`, undefined, number),
        flags: (unit === "" ? 0 : HAS_UNIT) | (number.length === 1 ? IS_ONE_DIGIT : 0),
      }))
      .toSorted((a, b) => a.id - b.id);
    for (const place of places) this.#count(`@${place}`);
    for (const { term, isCapital } of words.running) {
      const id = this.#ids.get(term) ?? -1;
      this.#running[id] = (this.#running[id] ?? 0) + 1;
      if (isCapital) this.#capitals[id] = (this.#capitals[id] ?? 0) + 1;
    }
    const titleNumbers = [...words.titleNumbers].map((number) => this.#ids.get(`#${number}`) ?? -1);
    if ((this.#items.get(ALL) ?? 0) > MOST_COUNTED) this.#halve();
    return {
      language: words.language,
      ids: Int32Array.from(terms, ({ id }) => id),
      flags: Uint8Array.from(terms, ({ flags }) => flags),
      skeletons: Int32Array.from(skeletons),
      titleNumbers: Int32Array.from(titleNumbers).toSorted(),
      numbers: Int32Array.from(numbers, ({ id }) => id),
      numberFlags: Uint8Array.from(numbers, ({ flags }) => flags),
    };
  }

  idOf(key: string): number {
    return this.#ids.get(key) ?? -1;
  }

  /** How much it says that an item has this term: 0 to 8. */
  weightOf(term: string, language: string): number {
    return this.weightsIn(language)(this.#ids.get(term) ?? -1);
  }

  /** The same for many terms of one language, by their numbers. */
  weightsIn(language: string): (id: number) => number {
    const items = Math.log((this.#items.get(language) ?? 0) + UNSEEN);
    return (id) => HIGHEST_WEIGHT * (1 - Math.log((this.#counts[id] ?? 0) + 1) / items);
  }

  /** For names' consonants, numbers and countries ("@fr"), which stand across languages. */
  weightsAcross(): (id: number) => number {
    return this.weightsIn(ALL);
  }

  weightOfPlace(place: string): number {
    return this.weightOf(`@${place}`, ALL);
  }

  /** As it stood first, for people. */
  writtenOf(id: number): string {
    return this.#written[id] ?? "";
  }

  /** `weight` is how much the term says. */
  isName(id: number, flags: number, weight: number): boolean {
    if ((flags & (IS_NUMBER | IS_PAIR)) !== 0) return false;
    if ((flags & IS_CASELESS) !== 0) return weight > RARE;
    const seen = this.#running[id] ?? 0;
    return seen === 0 ? (flags & IS_CAPITAL) !== 0 : (this.#capitals[id] ?? 0) / seen > NAME_SHARE;
  }

  /** Returns the number of the term. */
  #count(key: string, term?: Term, written?: string): number {
    const known = this.#ids.get(key);
    if (known !== undefined) {
      this.#counts[known] = (this.#counts[known] ?? 0) + 1;
      return known;
    }
    const share = term?.kind === "word" ? this.#shareOf(term.written.toLowerCase()) : 0;
    const id = this.#free.pop() ?? this.#counts.length;
    this.#ids.set(key, id);
    this.#counts[id] = 1 + share * UNSEEN;
    this.#written[id] = term?.kind === "pair" ? undefined : (term?.written ?? written);
    this.#running[id] = 0;
    this.#capitals[id] = 0;
    return id;
  }

  /**
   * Old items count less and less, and what was seen once is forgotten. Its number goes to another
   * term: an item that still has it may seem to have that one, which no single word decides.
   */
  #halve(): void {
    for (const [language, items] of this.#items) this.#items.set(language, items / 2);
    for (const [key, id] of this.#ids) {
      const count = (this.#counts[id] ?? 0) / 2;
      this.#counts[id] = count;
      if (count >= 1) continue;
      this.#ids.delete(key);
      this.#free.push(id);
    }
  }
}

function flagsOf({ kind, inTitle, isCapital, written }: Term): number {
  return (
    (inTitle ? IN_TITLE : 0) |
    (kind === "number" ? IS_NUMBER : 0) |
    (kind === "pair" ? IS_PAIR : 0) |
    (isCapital ? IS_CAPITAL : 0) |
    (hasNoCase(written) ? IS_CASELESS : 0)
  );
}
