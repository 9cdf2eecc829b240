import { IS_CAPITAL, IS_CASELESS, IS_NUMBER, IS_PAIR } from "./known-words.ts";
import type { SaidTerm, SaidWords } from "./read-words.ts";
import { termHash } from "./term-hash.ts";
import { TermNumbers } from "./term-numbers.ts";

/** The first items stand beside so many that were never seen, in which common words are common. */
const UNSEEN = 300;
/** The weight of what no item of the language ever had, however many items there are. */
const HIGHEST_WEIGHT = 8;
/** A word with a capital in more than this share of its places in running text is a name. */
const NAME_SHARE = 0.6;

/** Beyond, all counts are halved. */
const MOST_COUNTED = 400_000;
/** Stands for the items of all languages together. */
const ALL = "*";
/** Where no capital tells names, a word must be rarer than this to be one. */
const RARE = 4;
/** A piece of a longer text keeps the whole of it in memory; a short one is a copy. */
const LONGEST_COPIED = 12;

/** An item's words by their numbers, each list in the order in which they were said. */
export type CountedWords = {
  readonly terms: readonly number[];
  readonly skeletons: readonly number[];
  readonly numbers: readonly number[];
};

/** How common words are among the items that are alive, and which of them are names. */
export class WordCounts {
  readonly #shareOf: (word: string) => number;
  readonly #items = new Map<string, number>();
  readonly #terms = new TermNumbers();
  /** By the number of a term, as all that follows: how many items have it, the unseen ones included. */
  #counts = new Float32Array(0);
  #running = new Float32Array(0);
  #capitals = new Float32Array(0);
  #lastItem = new Int32Array(0);
  readonly #written: string[] = [];
  #firstItem = 0;

  /** `shareOf` says in which share of items never seen a word stands. */
  constructor(shareOf: (word: string) => number) {
    this.#shareOf = shareOf;
  }

  /** `item` counts up. */
  add(words: SaidWords, places: readonly string[], item: number): CountedWords {
    for (const language of [words.language, ALL])
      this.#items.set(language, (this.#items.get(language) ?? 0) + 1);
    const terms = words.terms.map((term) => this.#count(term.hash, item, term));
    const skeletons = Array.from(words.skeletons, ([skeleton, term]) =>
      this.#count(termHash(`~${skeleton}`), item, words.terms[term]),
    );
    const numbers = Array.from(words.numbers.keys(), (number) =>
      this.#count(termHash(`#${number}`), item, { flags: IS_NUMBER, written: number }),
    );
    for (const place of places)
      this.#count(termHash(`@${place}`), item, { flags: IS_NUMBER, written: place });
    for (const { term, isCapital } of words.running) {
      const id = terms[term] as number;
      this.#running[id] = (this.#running[id] as number) + 1;
      if (isCapital) this.#capitals[id] = (this.#capitals[id] as number) + 1;
    }
    if ((this.#items.get(ALL) ?? 0) > MOST_COUNTED) this.#halve();
    return { terms, skeletons, numbers };
  }

  /** What only items before this one had may go. */
  forget(firstItem: number): void {
    this.#firstItem = firstItem;
  }

  /** How much it says that an item has a term: 0 to 8, by the term's number. */
  weightsIn(language: string): (id: number) => number {
    const items = Math.log((this.#items.get(language) ?? 0) + UNSEEN);
    return (id) => HIGHEST_WEIGHT * (1 - Math.log((this.#counts[id] ?? 0) + 1) / items);
  }

  /** For names' consonants and numbers, which stand across languages. */
  weightsAcross(): (id: number) => number {
    return this.weightsIn(ALL);
  }

  weightOfPlace(place: string): number {
    return this.weightsAcross()(this.#terms.find(termHash(`@${place}`)));
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
  #count(
    hash: number,
    item: number,
    { flags, written }: Pick<SaidTerm, "flags" | "written"> = { flags: IS_NUMBER, written: "" },
  ): number {
    let id = this.#terms.find(hash);
    if (id < 0) {
      id = this.#terms.give(hash);
      this.#makeRoom();
      const isWord = (flags & (IS_NUMBER | IS_PAIR)) === 0;
      this.#counts[id] = isWord ? this.#shareOf(written.toLowerCase()) * UNSEEN : 0;
      this.#running[id] = 0;
      this.#capitals[id] = 0;
      if (written !== "")
        this.#written[id] =
          written.length > LONGEST_COPIED ? Buffer.from(written).toString() : written;
    }
    this.#counts[id] = (this.#counts[id] as number) + 1;
    this.#lastItem[id] = item;
    return id;
  }

  #makeRoom(): void {
    if (this.#terms.size <= this.#counts.length) return;
    const room = 2 * this.#terms.size;
    this.#counts = roomy(this.#counts, new Float32Array(room));
    this.#running = roomy(this.#running, new Float32Array(room));
    this.#capitals = roomy(this.#capitals, new Float32Array(room));
    this.#lastItem = roomy(this.#lastItem, new Int32Array(room));
  }

  /** Old items count less and less, and what no item has that is alive is forgotten. */
  #halve(): void {
    for (const [language, items] of this.#items) this.#items.set(language, items / 2);
    for (let id = 0; id < this.#terms.size; id++)
      this.#counts[id] = (this.#counts[id] as number) / 2;
    this.#terms.letGo((id) => {
      const isOver =
        (this.#counts[id] as number) < 1 && (this.#lastItem[id] as number) < this.#firstItem;
      if (isOver) delete this.#written[id];
      return isOver;
    });
  }
}

function roomy<Column extends Float32Array | Int32Array>(column: Column, room: Column): Column {
  room.set(column);
  return room;
}
