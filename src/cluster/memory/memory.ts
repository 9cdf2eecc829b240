import { embedText } from "../../lexicon/vectors/embed-text.ts";
import type { WordTable } from "../../lexicon/vectors/word-table.ts";
import {
  compareAcross,
  type ComparisonAcross,
  WEIGHTS_ACROSS,
} from "../evidence/compare-across.ts";
import { compareItems } from "../evidence/compare-items.ts";
import { cosineOf, weighItem } from "../evidence/weigh-item.ts";
import type { Edge } from "../stories/link-stories.ts";
import { readWords } from "../words/read-words.ts";
import { shareOfWord } from "../words/share-of-word.ts";
import { WordCounts } from "../words/word-counts.ts";
import { WordSketches } from "../words/word-sketches.ts";
import type { AliveItem, ArrivingItem, EdgeAcross, FoundEdge } from "./alive-item.ts";
import { NearVectors } from "./near-vectors.ts";
import { TermPostings } from "./term-postings.ts";

/** Of an item's rarest terms so many find what it is compared with. */
const MOST_KEYS = 14;
const MOST_COMPARED = 60;
const LEAST_COSINE = 0.02;
/** Words of a lead find less than those of a title. */
const LEAD_KEY_SHARE = 0.7;
const MOST_ACROSS_BY_NAMES = 12;
/** Anything less likely is as good as never compared. */
const LEAST_LOG_ODDS = -5;

/** The items of the last days, and which of them are worth comparing with a new one. */
export class Memory {
  readonly #counts: WordCounts;
  readonly #terms = new TermPostings<number>();
  readonly #names = new TermPostings<string>();
  readonly #vectors = new NearVectors();
  readonly #table: WordTable | undefined;
  readonly #sketches: WordSketches | undefined;
  readonly #alive = new Map<number, AliveItem>();
  readonly #byKey = new Map<string, AliveItem>();
  #first = 0;
  #next = 0;
  #nextStory = 0;

  constructor(table: WordTable | undefined) {
    this.#table = table;
    this.#sketches = table === undefined ? undefined : new WordSketches(table);
    this.#counts = new WordCounts((word) => shareOfWord(word, table));
  }

  /** Takes items in, each as a story of its own, compared with all that came before it. */
  admit(items: readonly ArrivingItem[]): AliveItem[] {
    const read = items.map((item) => ({
      item,
      words: readWords(item.title, item.lead, item.language),
    }));
    for (const { item, words } of read) this.#counts.add(words, item.places);
    return read.map(({ item, words }) => this.#admit(item, words));
  }

  /** In the order in which they came. */
  alive(): MapIterator<AliveItem> {
    return this.#alive.values();
  }

  oldest(): AliveItem | undefined {
    const [oldest] = this.#alive.values();
    return oldest;
  }

  itemOf(number: number): AliveItem | undefined {
    return this.#alive.get(number);
  }

  itemByKey(key: string): AliveItem | undefined {
    return this.#byKey.get(key);
  }

  newStory(): number {
    return this.#nextStory++;
  }

  /** Lets go of the items at the front that are older than a time, and of those beyond so many. */
  forget(before: number, most: number): void {
    for (const [number, { at, key }] of this.#alive) {
      if (at >= before && this.#alive.size <= most) break;
      this.#alive.delete(number);
      this.#byKey.delete(key);
      this.#first = number + 1;
    }
    this.#terms.forget(this.#first);
    this.#names.forget(this.#first);
  }

  get size(): number {
    return this.#alive.size;
  }

  /** What the edges of an item to other languages say by now. */
  edgesAcross({ number, across }: AliveItem): Edge[] {
    return across
      .filter(({ other }) => this.#alive.has(other))
      .map(({ other, apartFromMeaning }) => ({
        one: number,
        other,
        logOdds: apartFromMeaning + WEIGHTS_ACROSS.meaning * this.#vectors.nearness(number, other),
      }));
  }

  /**
   * Weighs words and pairs anew: what was rare when an item came is common when it is looked at again,
   * and of the first items nothing was known.
   */
  weighAgain(items: readonly AliveItem[]): void {
    for (const item of items) {
      item.weighed = weighItem(item.words, this.#counts);
      item.titleSketches = this.#sketchTitle(item.words);
    }
    for (const item of items) {
      item.edges = item.edges.flatMap(({ other }) => {
        const earlier = this.#alive.get(other);
        return earlier === undefined ? [] : [this.#edgeTo(item, earlier)];
      });
      item.across = item.across.flatMap(({ other }) => {
        const earlier = this.#alive.get(other);
        return earlier === undefined ? [] : [this.#edgeAcross(item, earlier)];
      });
    }
  }

  #edgeTo(item: AliveItem, other: AliveItem, cosine?: number): FoundEdge {
    const { logOdds, isSameText } = compareItems(item, other, cosine);
    return { other: other.number, logOdds, isSameText };
  }

  #edgeAcross(item: AliveItem, other: AliveItem): EdgeAcross {
    const { logOdds, values } = this.compareAcross(item, other);
    const apartFromMeaning = logOdds - WEIGHTS_ACROSS.meaning * values.meaning;
    return { other: other.number, apartFromMeaning };
  }

  /** With what is known by now of how near each lies to others. */
  compareAcross(item: AliveItem, other: AliveItem): ComparisonAcross {
    return compareAcross(item, other, {
      nearness: this.#vectors.nearness(item.number, other.number),
      weightOf: (key) => this.#counts.weightAcross(key),
    });
  }

  #admit(item: ArrivingItem, words: AliveItem["words"]): AliveItem {
    const weighed = weighItem(words, this.#counts);
    const own: AliveItem = {
      key: item.key,
      at: item.at,
      source: item.source,
      places: item.places,
      number: this.#next++,
      language: words.language,
      words,
      weighed,
      titleSketches: this.#sketchTitle(words),
      leadLength: item.lead.length,
      numbers: words.numbers,
      edges: [],
      across: [],
      story: this.#nextStory++,
    };
    own.edges = this.#compare(own);
    if (this.#table !== undefined) own.across = this.#meetAcross(own, item, this.#table);
    this.#alive.set(own.number, own);
    this.#byKey.set(own.key, own);
    for (const { id } of weighed.terms) this.#terms.add(id, own.number);
    return own;
  }

  #sketchTitle({ titleWords, language }: AliveItem["words"]): AliveItem["titleSketches"] {
    return titleWords.flatMap(({ token, term }) => {
      const sketch = this.#sketches?.of(token);
      return sketch === undefined
        ? []
        : [{ sketch, weight: this.#counts.weightOf(term, language) }];
    });
  }

  #compare(own: AliveItem): FoundEdge[] {
    const keys = own.weighed.terms
      .map(({ id, weight, term }) => ({
        weight: weight * (term.inTitle ? 1 : LEAD_KEY_SHARE),
        found: this.#terms.of(id, this.#first),
      }))
      .filter(({ found }) => found.length > 0)
      .toSorted((a, b) => b.weight - a.weight)
      .slice(0, MOST_KEYS);
    const met = new Set(keys.flatMap(({ found }) => found));
    return [...met]
      .map((number) => this.#alive.get(number) as AliveItem)
      .map((other) => ({ other, cosine: cosineOf(own.weighed, other.weighed) }))
      .filter(({ cosine }) => cosine > LEAST_COSINE)
      .toSorted((a, b) => b.cosine - a.cosine || a.other.number - b.other.number)
      .slice(0, MOST_COMPARED)
      .map(({ other, cosine }) => this.#edgeTo(own, other, cosine))
      .filter(({ logOdds }) => logOdds > LEAST_LOG_ODDS);
  }

  #meetAcross(own: AliveItem, { title, lead }: ArrivingItem, table: WordTable): EdgeAcross[] {
    const vector = embedText(table, `${title} ${lead}`, own.language);
    const near =
      vector === undefined ? [] : this.#vectors.add(own.number, own.words.language, vector);
    const byName = new Map<number, number>();
    const keys = [
      ...[...own.weighed.skeletons.keys()].map((skeleton) => `~${skeleton}`),
      ...[...own.numbers.keys()]
        .filter((number) => number.length > 1)
        .map((number) => `#${number}`),
    ];
    for (const key of keys) {
      const weight = this.#counts.weightAcross(key);
      for (const other of this.#names.of(key, this.#first))
        if (this.#alive.get(other)?.language !== own.language)
          byName.set(other, (byName.get(other) ?? 0) + weight);
      this.#names.add(key, own.number);
    }
    const best = [...byName].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]);
    const met = new Set([
      ...near.map(({ item }) => item).filter((item) => this.#alive.has(item)),
      ...best.slice(0, MOST_ACROSS_BY_NAMES).map(([item]) => item),
    ]);
    return [...met].map((number) => this.#edgeAcross(own, this.#alive.get(number) as AliveItem));
  }
}
