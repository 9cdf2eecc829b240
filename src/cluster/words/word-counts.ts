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
const MOST_COUNTED = 100_000;
/** Stands for the items of all languages together. */
const ALL = "*";
/** Where no capital tells names, a word must be rarer than this to be one. */
const RARE = 4;

/** How common words are among the items that are alive, and which of them are names. */
export class WordCounts {
  readonly #shareOf: (word: string) => number;
  readonly #items = new Map<string, number>();
  readonly #ids = new Map<string, number>();
  /** By the number of a term. */
  readonly #counts: number[] = [];
  readonly #capitals = new Map<string, { seen: number; capital: number }>();

  /** `shareOf` says in which share of items never seen a word stands. */
  constructor(shareOf: (word: string) => number) {
    this.#shareOf = shareOf;
  }

  add(words: ItemWords, places: readonly string[]): void {
    for (const language of [words.language, ALL])
      this.#items.set(language, (this.#items.get(language) ?? 0) + 1);
    for (const [key, term] of words.terms) term.id = this.#count(key, term);
    for (const skeleton of words.skeletons.keys()) this.#count(`~${skeleton}`);
    for (const number of words.numbers.keys()) this.#count(`#${number}`);
    for (const place of places) this.#count(`@${place}`);
    for (const { term, isCapital } of words.running) {
      const known = this.#capitals.get(term) ?? { seen: 0, capital: 0 };
      known.seen += 1;
      if (isCapital) known.capital += 1;
      this.#capitals.set(term, known);
    }
    if ((this.#items.get(ALL) ?? 0) > MOST_COUNTED) this.#halve();
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

  /** The same for what stands across languages: "~" and a name's consonants, "#" and a number, "@" and a country. */
  weightAcross(key: string): number {
    return this.weightOf(key, ALL);
  }

  /** `weight` is how much the term says. */
  isName(key: string, term: Term, weight: number): boolean {
    if (term.kind !== "word") return false;
    if (hasNoCase(term.written)) return weight > RARE;
    const known = this.#capitals.get(key);
    return known === undefined ? term.isCapital : known.capital / known.seen > NAME_SHARE;
  }

  /** Returns the number of the term. */
  #count(key: string, term?: Term): number {
    const id = this.#ids.get(key);
    if (id !== undefined) {
      this.#counts[id] = (this.#counts[id] ?? 0) + 1;
      return id;
    }
    const share = term?.kind === "word" ? this.#shareOf(term.written.toLowerCase()) : 0;
    this.#ids.set(key, this.#counts.length);
    return this.#counts.push(1 + share * UNSEEN) - 1;
  }

  /** Old items count less and less, and what was seen once is forgotten. */
  #halve(): void {
    for (const [language, items] of this.#items) this.#items.set(language, items / 2);
    for (const [key, id] of this.#ids) {
      const count = (this.#counts[id] ?? 0) / 2;
      this.#counts[id] = count;
      if (count < 1) this.#ids.delete(key);
    }
    for (const key of this.#capitals.keys()) if (!this.#ids.has(key)) this.#capitals.delete(key);
  }
}
