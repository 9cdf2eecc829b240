import { embedText } from "../../lexicon/vectors/embed-text.ts";
import type { WordTable } from "../../lexicon/vectors/word-table.ts";
import {
  compareAcross,
  type ComparisonAcross,
  WEIGHTS_ACROSS,
} from "../evidence/compare-across.ts";
import { compareItems, type Comparison } from "../evidence/compare-items.ts";
import { weighWords } from "../evidence/weigh-words.ts";
import type { Edge } from "../stories/link-stories.ts";
import { readWords, type SaidWords } from "../words/read-words.ts";
import { shareOfWord } from "../words/share-of-word.ts";
import { type CountedWords, WordCounts } from "../words/word-counts.ts";
import { WordSketches } from "../words/word-sketches.ts";
import { type AliveItem, type ArrivingItem, type Edges, STEPS_A_LOG_ODD } from "./alive-item.ts";
import { AliveItems } from "./alive-items.ts";
import { findKin } from "./find-kin.ts";
import { keysOf } from "./keys-of.ts";
import { knowWords } from "./know-words.ts";
import { NearVectors } from "./near-vectors.ts";
import { Slabs } from "./slabs.ts";
import { Tally } from "./tally.ts";
import { TermPostings } from "./term-postings.ts";

/** Anything less likely is as good as never compared. */
const LEAST_LOG_ODDS = -5;
/** Nor does the likest meaning make up for less than this. */
const LEAST_APART = -7;
const NOTHING: Edges = new Int32Array(0);

/** The items of the last days, and which of them are worth comparing with a new one. */
export class Memory {
  readonly items = new AliveItems();
  readonly #counts: WordCounts;
  readonly #postings = new TermPostings();
  readonly #vectors = new NearVectors();
  readonly #slabs = new Slabs();
  readonly #tally = new Tally();
  readonly #table: WordTable | undefined;
  readonly #sketches: WordSketches | undefined;
  #next = 0;
  #nextStory = 0;

  constructor(table: WordTable | undefined) {
    this.#table = table;
    this.#sketches = table === undefined ? undefined : new WordSketches(table);
    this.#counts = new WordCounts((word) => shareOfWord(word, table));
  }

  /** Takes items in, each as a story of its own; `afterEach` is done with each before the next comes. */
  admit(
    items: readonly ArrivingItem[],
    {
      hasMeaning,
      afterEach,
    }: {
      /** What an item means takes most of the time, and can be left out. */
      readonly hasMeaning: (item: ArrivingItem) => boolean;
      readonly afterEach?: (own: AliveItem) => void;
    },
  ): AliveItem[] {
    const read = items.map((item, at) => {
      const said = readWords(item.title, item.lead, item.language);
      return { item, said, counted: this.#counts.add(said, item.places, this.#next + at) };
    });
    return read.map(({ item, said, counted }) => {
      const own = this.#admit(item, said, counted);
      if (hasMeaning(item)) own.meaningAt = this.#holdMeaning(own, item);
      afterEach?.(own);
      return own;
    });
  }

  /** With those that came before it. */
  compareWithEarlier(own: AliveItem): void {
    const kin = findKin(own, {
      items: this.items,
      postings: this.#postings,
      counts: this.#counts,
      tally: this.#tally,
    });
    own.edges = this.#slabs.ints(
      kin.own.flatMap(({ other, cosine }) => {
        const { logOdds } = this.compare(own, other, cosine);
        return logOdds > LEAST_LOG_ODDS ? [other.number, stepsOf(logOdds)] : [];
      }),
    );
    if (this.#table !== undefined)
      own.across = this.#meetAcross(own, [...this.#vectors.near(own), ...kin.across]);
  }

  newStory(): number {
    return this.#nextStory++;
  }

  /** Lets go of the items at the front that are older than a time, and of those beyond so many. */
  forget(before: number, most: number): void {
    const first = this.items.forget(before, most);
    this.#postings.forget(first);
    this.#counts.forget(first);
  }

  /** What the edges of an item to others of its language say. */
  edges(item: AliveItem): Edge[] {
    return edgesOf(item, item.edges);
  }

  /** What the edges of an item to other languages say by now. */
  edgesAcross(item: AliveItem): Edge[] {
    return edgesOf(item, item.across).flatMap(({ one, other, logOdds }) => {
      const earlier = this.items.at(other);
      if (earlier === undefined) return [];
      const meaning = this.#vectors.nearness(item, earlier);
      return [{ one, other, logOdds: logOdds + WEIGHTS_ACROSS.meaning * meaning }];
    });
  }

  /**
   * Weighs words and pairs anew: what was rare when an item came is common when it is looked at again,
   * and of the first items nothing was known.
   */
  weighAgain(items: readonly AliveItem[]): void {
    for (const item of items) weighWords(item.words, this.#counts);
    for (const item of items) {
      item.edges = this.#compareAgain(item.edges, (other) => this.compare(item, other).logOdds);
      item.across = this.#compareAgain(item.across, (other) => this.#apartFromMeaning(item, other));
    }
  }

  compare(item: AliveItem, other: AliveItem, cosine?: number): Comparison {
    return compareItems(item, other, this.#counts.weightsAcross(), cosine);
  }

  /** With what is known by now of how near each lies to others. */
  compareAcross(item: AliveItem, other: AliveItem): ComparisonAcross {
    return compareAcross(item, other, {
      nearness: this.#vectors.nearness(item, other),
      weightOf: this.#counts.weightsAcross(),
      weightOfPlace: (place) => this.#counts.weightOfPlace(place),
      sketches: this.#sketches,
    });
  }

  readonly writtenOf = (id: number): string => this.#counts.writtenOf(id);

  #admit(item: ArrivingItem, said: SaidWords, counted: CountedWords): AliveItem {
    for (const { token, term } of said.titleWords)
      this.#sketches?.note(token, counted.terms[term] as number, said.terms[term]?.hash ?? 0);
    const own: AliveItem = {
      key: item.key,
      at: item.at,
      source: this.items.sameText(item.source),
      places: this.items.samePlaces(item.places),
      number: this.#next++,
      language: said.language,
      words: knowWords(said, counted, { counts: this.#counts, slabs: this.#slabs }),
      leadLength: item.lead.length,
      meaningAt: -1,
      edges: NOTHING,
      across: NOTHING,
      story: this.#nextStory++,
    };
    this.items.add(own);
    for (const id of keysOf(own.words)) this.#postings.add(id, own.number);
    return own;
  }

  #holdMeaning({ number, language }: AliveItem, { title, lead }: ArrivingItem): number {
    const vector = this.#table && embedText(this.#table, `${title} ${lead}`, language);
    return vector === undefined ? -1 : this.#vectors.hold(number, language, vector);
  }

  #meetAcross(own: AliveItem, numbers: readonly number[]): Edges {
    const found: number[] = [];
    for (const number of new Set(numbers)) {
      const other = number < own.number ? this.items.at(number) : undefined;
      const apart = other && this.#apartFromMeaning(own, other);
      if (apart !== undefined && apart > LEAST_APART) found.push(number, stepsOf(apart));
    }
    return this.#slabs.ints(found);
  }

  #apartFromMeaning(item: AliveItem, other: AliveItem): number {
    const { logOdds, values } = this.compareAcross(item, other);
    return logOdds - WEIGHTS_ACROSS.meaning * values.meaning;
  }

  /** Edges to items that are gone are left as they are: nobody asks for them. */
  #compareAgain(edges: Edges, compare: (other: AliveItem) => number): Edges {
    for (let at = 0; at < edges.length; at += 2) {
      const other = this.items.at(edges[at] as number);
      if (other !== undefined) edges[at + 1] = stepsOf(compare(other));
    }
    return edges;
  }
}

function edgesOf({ number }: AliveItem, edges: Edges): Edge[] {
  const found: Edge[] = [];
  for (let at = 0; at < edges.length; at += 2)
    found.push({
      one: number,
      other: edges[at] as number,
      logOdds: (edges[at + 1] as number) / STEPS_A_LOG_ODD,
    });
  return found;
}

function stepsOf(logOdds: number): number {
  return Math.round(logOdds * STEPS_A_LOG_ODD);
}
