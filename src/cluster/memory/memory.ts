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
import { IN_TITLE, IS_ONE_DIGIT, type KnownWords } from "../words/known-words.ts";
import { type ItemWords, readWords } from "../words/read-words.ts";
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
  readonly #terms = new TermPostings();
  readonly #names = new TermPostings();
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
    const known = read.map(({ item, words }) => this.#counts.add(words, item.places));
    return read.map(({ item, words }, at) => this.#admit(item, known[at] as KnownWords, words));
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
      item.weighed = weighItem(item.weighed.words, this.#counts);
      item.sketchWeights = this.#weighSketches(item);
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
      weightOf: this.#counts.weightsAcross(),
      weightOfPlace: (place) => this.#counts.weightOfPlace(place),
    });
  }

  readonly writtenOf = (id: number): string => this.#counts.writtenOf(id);

  #admit(item: ArrivingItem, known: KnownWords, words: ItemWords): AliveItem {
    const weighed = weighItem(known, this.#counts);
    const own: AliveItem = {
      key: item.key,
      at: item.at,
      source: item.source,
      places: item.places,
      number: this.#next++,
      language: known.language,
      weighed,
      ...this.#sketchTitle(words),
      leadLength: item.lead.length,
      edges: [],
      across: [],
      story: this.#nextStory++,
    };
    own.edges = this.#compare(own);
    if (this.#table !== undefined) own.across = this.#meetAcross(own, item, this.#table);
    this.#alive.set(own.number, own);
    this.#byKey.set(own.key, own);
    for (const [at, id] of known.ids.entries())
      if ((weighed.weights[at] as number) > 0) this.#terms.add(id, own.number);
    return own;
  }

  #sketchTitle({ titleWords, language }: ItemWords) {
    const known = titleWords.flatMap(({ token, term }) => {
      const sketch = this.#sketches?.of(token);
      return sketch === undefined ? [] : [{ sketch, term: this.#counts.idOf(term) }];
    });
    const sketchedTerms = Int32Array.from(known, ({ term }) => term);
    return {
      titleSketches: known.map(({ sketch }) => sketch),
      sketchedTerms,
      sketchWeights: this.#weighSketches({ sketchedTerms, language }),
    };
  }

  #weighSketches({ sketchedTerms, language }: Pick<AliveItem, "sketchedTerms" | "language">) {
    return Float32Array.from(sketchedTerms, this.#counts.weightsIn(language));
  }

  #compare(own: AliveItem): FoundEdge[] {
    const { words, weights } = own.weighed;
    const keys = [...words.ids]
      .map((id, at) => ({
        weight:
          (weights[at] as number) *
          (((words.flags[at] as number) & IN_TITLE) === 0 ? LEAD_KEY_SHARE : 1),
        found: (weights[at] as number) > 0 ? this.#terms.of(id, this.#first) : [],
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
    const near = vector === undefined ? [] : this.#vectors.add(own.number, own.language, vector);
    const byName = new Map<number, number>();
    const { skeletons, words } = own.weighed;
    const numbers = words.numbers.filter(
      (_, at) => ((words.numberFlags[at] as number) & IS_ONE_DIGIT) === 0,
    );
    const weightOf = this.#counts.weightsAcross();
    for (const key of [...skeletons, ...numbers]) {
      const weight = weightOf(key);
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
