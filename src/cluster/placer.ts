import type { WordTable } from "../lexicon/vectors/word-table.ts";
import { DAY, HOUR } from "../lib/duration.ts";
import { compareItems } from "./evidence/compare-items.ts";
import { type Explanation, relationOf } from "./relation-of.ts";
import type { AliveItem, ArrivingItem } from "./memory/alive-item.ts";
import { Memory } from "./memory/memory.ts";
import { bridgeLanguages, type Part } from "./stories/bridge-languages.ts";
import { type Edge, linkStories, type Unit } from "./stories/link-stories.ts";

/** An item is compared with those of so long before it. */
const REMEMBERED_MS = 7 * DAY;
/** Forgetting goes through everything, so it is done in strides. */
const FORGET_EVERY_MS = DAY;
/** The second look takes apart and groups anew what came in so long. */
const LOOKED_AT_AGAIN_MS = 24 * HOUR;

/** By an item's key: what it must stay together with, and whether a person decided on that story. */
export type Kept = ReadonlyMap<string, { readonly story: number; readonly isHeld: boolean }>;

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
    const placed = this.#memory.admit(
      batch.toSorted((a, b) => a.at - b.at || (a.key < b.key ? -1 : 1)),
    );
    const latest = placed.at(-1);
    const oldest = this.#memory.oldest();
    if (latest === undefined || oldest === undefined) return placed;
    const before = latest.at - REMEMBERED_MS;
    if (oldest.at < before - FORGET_EVERY_MS) {
      this.#leave?.(this.explainAll());
      this.#memory.forget(before);
    }
    return placed;
  }

  /**
   * Groups the items of the last hours anew; what is older stays together, and what is kept together.
   * Returns the keys of the items of each story.
   */
  lookAgain(now: number, kept: Kept = new Map()): string[][] {
    const unitOf = (item: AliveItem): string | undefined => {
      const story = kept.get(item.key)?.story;
      if (story !== undefined) return `kept ${story}`;
      return item.at < now - LOOKED_AT_AGAIN_MS ? `old ${item.story}` : undefined;
    };
    const parts = this.#linkLanguages(unitOf, kept);
    const groups = bridgeLanguages(parts, this.#edgesAcross(), this.#partsOfUnits(parts, unitOf));
    const stories = groups.map((group) =>
      group.flatMap((at) => parts[at]?.items ?? []).toSorted((a, b) => a - b),
    );
    this.#nameStories(stories);
    return stories.map((numbers) =>
      numbers.map((number) => this.#memory.itemOf(number)?.key ?? ""),
    );
  }

  /** Why each of the items that are remembered stands where it does, by its key. */
  explainAll(): Map<string, PlacedItem> {
    const stories = Map.groupBy(this.#memory.alive(), ({ story }) => story);
    const told = new Map<string, PlacedItem>();
    for (const [story, members] of stories)
      for (const [at, item] of members.entries())
        told.set(item.key, { story, ...this.#explain(item, members.slice(0, at), members) });
    return told;
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
      relation: relationOf(item, earlier, isSameText),
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
    if (late.edges.some((edge) => edge.other === early.number))
      return { ...head, ...compareItems(late, early) };
    if (!late.across.some(({ other: met }) => met === early.number)) return undefined;
    const { shared, ...found } = this.#memory.compareAcross(late, early);
    return { ...head, ...found, words: shared, isSameText: false };
  }

  /** What each language has of each story, newly linked as far as it is new. */
  #linkLanguages(unitOf: (item: AliveItem) => string | undefined, kept: Kept): Part[] {
    const byLanguage = Map.groupBy(this.#memory.alive(), ({ words }) => words.language);
    return [...byLanguage].flatMap(([language, items]) => {
      const together = Map.groupBy(items, (item) => unitOf(item) ?? item.number);
      const units: Unit[] = [...together.values()].map((members) => ({
        items: members.map(({ number }) => number),
        isHeld: members.some(({ key }) => kept.get(key)?.isHeld === true),
      }));
      const edges: Edge[] = items.flatMap(({ number, edges: found }) =>
        found.map(({ other, logOdds }) => ({ one: number, other, logOdds })),
      );
      return linkStories(units, edges).map((members) => ({
        items: members.flatMap((at) => units[at]?.items ?? []),
        language,
        isHeld: members.some((at) => units[at]?.isHeld === true),
      }));
    });
  }

  /** Which parts belong together because they have something of one unit. */
  #partsOfUnits(
    parts: readonly Part[],
    unitOf: (item: AliveItem) => string | undefined,
  ): number[][] {
    const partsOf = new Map<string, Set<number>>();
    for (const [at, { items }] of parts.entries())
      for (const number of items) {
        const item = this.#memory.itemOf(number);
        const unit = item && unitOf(item);
        if (unit !== undefined) partsOf.set(unit, (partsOf.get(unit) ?? new Set()).add(at));
      }
    return [...partsOf.values()].map((own) => [...own]);
  }

  #edgesAcross(): Edge[] {
    return [...this.#memory.alive()].flatMap((item) => this.#memory.edgesAcross(item));
  }

  /** A story keeps its number where its earliest item stays; what is parted from it gets a new one. */
  #nameStories(groups: readonly (readonly number[])[]): void {
    const taken = new Set<number>();
    for (const group of groups.toSorted((a, b) => (a[0] ?? 0) - (b[0] ?? 0))) {
      const known = this.#memory.itemOf(group[0] ?? -1)?.story;
      const story = known === undefined || taken.has(known) ? this.#memory.newStory() : known;
      taken.add(story);
      for (const number of group) {
        const item = this.#memory.itemOf(number);
        if (item !== undefined) item.story = story;
      }
    }
  }
}
