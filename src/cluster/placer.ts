import type { WordTable } from "../lexicon/vectors/word-table.ts";
import { DAY, HOUR } from "../lib/duration.ts";
import { WEIGHTS_ACROSS } from "./evidence/compare-across.ts";
import { WEIGHTS, wordsInBoth } from "./evidence/compare-items.ts";
import { partsOf } from "./evidence/weigh-evidence.ts";
import { type Explanation, relationOf } from "./relation-of.ts";
import type { AliveItem, ArrivingItem, Edges } from "./memory/alive-item.ts";
import { Memory } from "./memory/memory.ts";
import { REMEMBERED_MS } from "./remembered-ms.ts";
import { groupItems, type UnitOf } from "./stories/group-items.ts";

/** Forgetting goes through everything, so it is done in strides. */
const FORGET_EVERY_MS = DAY;
/** Of more than these there would be no room: then the oldest go before their time. */
const MOST_REMEMBERED = 220_000;
const REMEMBERED_WHEN_FULL = 200_000;
/** The second look takes apart and groups anew what came in so long. */
export const LOOKED_AT_AGAIN_MS = 24 * HOUR;

export type PlacedItem = Explanation & { readonly story: number };

/** Places items in stories as they come, and looks at the last ones again when asked to. */
export class Placer {
  readonly #memory: Memory;
  readonly #leave: ((told: ReadonlyMap<string, PlacedItem>) => void) | undefined;

  /**
   * Without a table of words, languages are not brought together. `leave` is told of items before
   * they are forgotten.
   */
  constructor(
    table: WordTable | undefined,
    leave?: (told: ReadonlyMap<string, PlacedItem>) => void,
  ) {
    this.#memory = new Memory(table);
    this.#leave = leave;
  }

  /** In the order of their times: how they stand in the batch does not matter. */
  place(batch: readonly ArrivingItem[]): AliveItem[] {
    return this.#admit(batch, {
      hasMeaning: () => true,
      afterEach: (item) => this.#memory.compareWithEarlier(item),
    });
  }

  /**
   * Takes items in that have their stories, so that later ones meet them. What they mean is not read of
   * those before a time: these are met by their words alone.
   */
  remember(batch: readonly ArrivingItem[], meaningSince: number): void {
    this.#admit(batch, { hasMeaning: ({ at }) => at >= meaningSince });
  }

  /** Compares items that were only remembered with those before them. */
  compare(keys: readonly string[]): void {
    for (const item of this.#itemsOf(keys)) this.#memory.compareWithEarlier(item);
  }

  #admit(batch: readonly ArrivingItem[], how: Parameters<Memory["admit"]>[1]): AliveItem[] {
    const placed = this.#memory.admit(
      batch.toSorted((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1)),
      how,
    );
    const latest = placed.at(-1);
    const [oldest] = this.#memory.items.all();
    if (latest === undefined || oldest === undefined) return placed;
    const before = latest.at - REMEMBERED_MS;
    if (oldest.at < before - FORGET_EVERY_MS || this.#memory.items.size > MOST_REMEMBERED) {
      if (this.#leave !== undefined) this.#leave(this.explainAll());
      this.#memory.forget(before, REMEMBERED_WHEN_FULL);
    }
    return placed;
  }

  isKnown(key: string): boolean {
    return this.#memory.items.byKey(key) !== undefined;
  }

  /** The items that are remembered and came since. */
  keysSince(time: number): string[] {
    return this.#memory.items
      .all()
      .filter(({ at }) => at >= time)
      .map(({ key }) => key);
  }

  /** These, and the items that anything of what they say speaks for. */
  keysNear(keys: readonly string[]): string[] {
    const near = new Set<string>();
    for (const item of this.#itemsOf(keys)) {
      near.add(item.key);
      for (const number of [...numbersIn(item.edges), ...numbersIn(item.across)]) {
        const key = this.#memory.items.at(number)?.key;
        if (key !== undefined) near.add(key);
      }
    }
    return [...near];
  }

  /** Groups these items and no others; what is of one unit stays together. Lists of keys. */
  group(keys: readonly string[], unitOf: UnitOf): string[][] {
    return groupItems(this.#itemsOf(keys), unitOf, this.#memory).map((items) =>
      items.map(({ key }) => key),
    );
  }

  /** What is known by now of how common words are goes into all that came since. */
  weighAgain(since: number): void {
    this.#memory.weighAgain(this.#memory.items.all().filter(({ at }) => at >= since));
  }

  /** Groups the items of the last hours anew; what is older stays together. */
  lookAgain(now: number): void {
    this.weighAgain(now - LOOKED_AT_AGAIN_MS);
    const unitOf: UnitOf = ({ at, story }) =>
      at < now - LOOKED_AT_AGAIN_MS ? { name: String(story), isHeld: false } : undefined;
    this.#nameStories(groupItems(this.#memory.items.all(), unitOf, this.#memory));
  }

  /** Why each of the items that are remembered stands where it does, by its key. */
  explainAll(): Map<string, PlacedItem> {
    const told = new Map<string, PlacedItem>();
    for (const [story, members] of Map.groupBy(this.#memory.items.all(), (item) => item.story))
      for (const [key, explained] of this.#explainMembers(members))
        told.set(key, { story, ...explained });
    return told;
  }

  /** Why each of these belongs to the others, by its key; the first came first. */
  explain(keys: readonly string[]): Map<string, Explanation> {
    return this.#explainMembers(this.#itemsOf(keys));
  }

  /** How an item stands to those of a story that others have in hands, and why. */
  explainBeside(key: string, earlier: readonly string[]): Explanation | undefined {
    const item = this.#memory.items.byKey(key);
    const members = this.#itemsOf(earlier);
    return item && this.#explain(item, members, members);
  }

  #itemsOf(keys: readonly string[]): AliveItem[] {
    return keys
      .map((key) => this.#memory.items.byKey(key))
      .filter((item) => item !== undefined)
      .toSorted((a, b) => a.number - b.number);
  }

  #explainMembers(members: readonly AliveItem[]): Map<string, Explanation> {
    return new Map(
      members.map((item, at) => [item.key, this.#explain(item, members.slice(0, at), members)]),
    );
  }

  #explain(
    item: AliveItem,
    earlier: readonly AliveItem[],
    members: readonly AliveItem[],
  ): Explanation {
    const reasons = (earlier.length > 0 ? members : [])
      .filter((other) => other !== item)
      .map((other) => this.#compareAny(item, other))
      .filter((found) => found !== undefined)
      .toSorted((a, b) => Number(b.isEarlier) - Number(a.isEarlier) || b.logOdds - a.logOdds);
    const [best] = reasons;
    const isSameText = best?.isEarlier === true && best.isSameText;
    return {
      ...relationOf(item, earlier, { isSameText, writtenOf: this.#memory.writtenOf }),
      reason: best && {
        with: best.with,
        logOdds: best.logOdds,
        parts: best.parts,
        words: best.words,
      },
    };
  }

  /** Only what was compared: that others were not is no evidence. */
  #compareAny(item: AliveItem, other: AliveItem) {
    const [late, early] = item.number > other.number ? [item, other] : [other, item];
    const head = { with: other.key, isEarlier: early === other };
    if (numbersIn(late.edges).includes(early.number)) {
      const { logOdds, values, isSameText } = this.#memory.compare(late, early);
      const words = wordsInBoth(late.words, early.words, this.#memory.writtenOf);
      return { ...head, logOdds, parts: partsOf(WEIGHTS, values), words, isSameText };
    }
    if (!numbersIn(late.across).includes(early.number)) return undefined;
    const { logOdds, values, shared } = this.#memory.compareAcross(late, early);
    const parts = partsOf(WEIGHTS_ACROSS, values);
    return {
      ...head,
      logOdds,
      parts,
      words: shared.map(this.#memory.writtenOf),
      isSameText: false,
    };
  }

  /** A story keeps its number where its earliest item stays; what is parted from it gets a new one. */
  #nameStories(groups: readonly (readonly AliveItem[])[]): void {
    const taken = new Set<number>();
    for (const group of groups.toSorted((a, b) => (a[0]?.number ?? 0) - (b[0]?.number ?? 0))) {
      const known = group[0]?.story;
      const story = known === undefined || taken.has(known) ? this.#memory.newStory() : known;
      taken.add(story);
      for (const item of group) item.story = story;
    }
  }
}

function numbersIn(edges: Edges): Edges {
  return edges.filter((_, at) => at % 2 === 0);
}
