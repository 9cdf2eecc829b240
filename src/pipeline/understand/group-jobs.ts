import type { Explanation } from "../../cluster/relation-of.ts";
import { LOOKED_AT_AGAIN_MS, Placer } from "../../cluster/placer.ts";
import { openWordTable } from "../../lexicon/vectors/open-word-table.ts";
import type { ItemToGroup, StoryOfItem } from "../../storage/stories/items-to-group.ts";
import type { FoundGroup } from "../../storage/stories/join-group.ts";
import { DAY } from "../../lib/duration.ts";
import { LOOK_EVERY_MS } from "./group-in-time.ts";

export type GroupJobs = ReturnType<typeof groupJobs>;

/** What is looked at: what is new with all that it may belong to, or the last hours as a whole. */
export type Scope =
  | { readonly scope: "nothing" }
  | { readonly scope: "new"; readonly items: readonly number[] }
  | { readonly scope: "last hours" };

export type Look = {
  readonly now: Date;
  readonly stories: readonly StoryOfItem[];
  readonly scope: "new" | "last hours";
  /** The newest story when its items were listed. */
  readonly upToStory: number;
};

type Memory = {
  readonly placer: Placer;
  upToStory: number;
  lookedAt: number;
  /** Taken in and not grouped yet. */
  waiting: string[];
  /** Of these, those that were not compared with others yet. */
  uncompared: string[];
};

/** What was taken in by a new thread is known by its words; so old, not by what it means. */
const MEANING_READ_MS = 2 * DAY;
const COMPARED_A_JOB = 300;

/** What the thread that groups does. It remembers items from job to job, until it is ended. */
export function groupJobs(words: URL) {
  let opened: Memory | undefined;
  const memory = (): Memory =>
    (opened ??= {
      placer: new Placer(openWordTable(words)),
      upToStory: 0,
      lookedAt: 0,
      waiting: [],
      uncompared: [],
    });
  return {
    /** The newest story whose items it knows: 0 for a new thread. */
    findUpTo: (): number => opened?.upToStory ?? 0,

    /** A new thread takes in the items of seven days, of which only the last are compared anew. */
    take({ items, now }: { readonly items: readonly ItemToGroup[]; readonly now: Date }): void {
      const { placer, waiting, uncompared, upToStory } = memory();
      const fresh = items.filter(({ id }) => !placer.isKnown(keyOf(id)));
      if (upToStory > 0) {
        waiting.push(...placer.place(fresh.map(asArriving)).map(({ key }) => key));
        return;
      }
      placer.remember(fresh.map(asArriving), now.getTime() - MEANING_READ_MS);
      const since = now.getTime() - LOOKED_AT_AGAIN_MS;
      const last = fresh.filter(({ seenAt }) => seenAt.getTime() >= since);
      for (const list of [waiting, uncompared]) list.push(...last.map(({ id }) => keyOf(id)));
    },

    /** Compares some of those that were only remembered; returns how many are left. */
    compareSome(): number {
      const { placer, uncompared } = memory();
      placer.compare(uncompared.splice(0, COMPARED_A_JOB));
      return uncompared.length;
    },

    /** What is to be looked at now. */
    findScope({ now }: { readonly now: Date }): Scope {
      const { placer, waiting, lookedAt } = memory();
      if (waiting.length === 0) return { scope: "nothing" };
      if (now.getTime() - lookedAt >= LOOK_EVERY_MS) return { scope: "last hours" };
      return { scope: "new", items: placer.keysNear(waiting).map(Number) };
    },

    /** Which items are to become one story, or to leave one. */
    look(look: Look): FoundGroup[] {
      const own = memory();
      const found = findGroups(own, look);
      own.waiting = [];
      own.upToStory = look.upToStory;
      if (look.scope === "last hours") own.lookedAt = look.now.getTime();
      return found;
    },
  };
}

function findGroups(own: Memory, look: Look): FoundGroup[] {
  const { placer } = own;
  const { now, stories, scope } = look;
  const standing = new Map(stories.map((item) => [keyOf(item.itemId), item]));
  if (scope === "last hours") placer.weighAgain(now.getTime() - LOOKED_AT_AGAIN_MS);
  const isFree = (at: number): boolean =>
    scope === "last hours" && at >= now.getTime() - LOOKED_AT_AGAIN_MS;
  const keys = keysLookedAt(own, look, standing);
  const groups = placer.group([...keys], ({ key, at }) => {
    const story = standing.get(key);
    if (story === undefined || (!story.isHeld && isFree(at))) return undefined;
    return { name: String(story.storyId), isHeld: story.isHeld };
  });
  const found = groups.map((group) => ({ group, among: storiesOf(group, standing) }));
  const timesFound = Map.groupBy(
    found.flatMap(({ among }) => [...among]),
    (story) => story,
  );
  const isParted = (story: number): boolean => (timesFound.get(story)?.length ?? 0) > 1;
  return found
    .filter(({ group, among }) => {
      const alone = group.filter((key) => !standing.has(key)).length;
      return among.size + alone > 1 || [...among].some(isParted);
    })
    .flatMap(({ group }) => tellGroup(placer, group, standing));
}

/** What is new or of the last hours, all that speaks for something of it, and their stories whole. */
function keysLookedAt(
  { placer, waiting }: Memory,
  { now, scope }: Look,
  standing: ReadonlyMap<string, StoryOfItem>,
): Set<string> {
  const seeds = [
    ...waiting,
    ...(scope === "new" ? [] : placer.keysSince(now.getTime() - LOOKED_AT_AGAIN_MS)),
  ];
  const near = placer.keysNear(seeds);
  const stories = storiesOf(near, standing);
  const together = [...standing.values()].filter(({ storyId }) => stories.has(storyId));
  return new Set([...near, ...together.map(({ itemId }) => keyOf(itemId))]);
}

function storiesOf(group: readonly string[], standing: ReadonlyMap<string, StoryOfItem>) {
  return new Set(
    group.map((key) => standing.get(key)?.storyId).filter((story) => story !== undefined),
  );
}

/** What brings something new to a story that was decided comes to the editors beside it. */
function tellGroup(
  placer: Placer,
  group: readonly string[],
  standing: ReadonlyMap<string, StoryOfItem>,
): FoundGroup[] {
  const held = group.filter((key) => standing.get(key)?.isHeld === true);
  const [anyHeld] = held;
  const story = anyHeld === undefined ? undefined : standing.get(anyHeld)?.storyId;
  if (story === undefined) {
    const told = placer.explain(group);
    return [{ items: group.map((key) => tell(key, told.get(key))), follows: undefined }];
  }
  const others = group
    .filter((key) => !held.includes(key))
    .map((key) => ({ key, told: placer.explainBeside(key, held) }));
  const [following, joining] = [
    others.filter(({ told }) => told?.relation === "follow-up"),
    others.filter(({ told }) => told?.relation !== "follow-up"),
  ];
  const news = [...new Set(following.flatMap(({ told }) => told?.news ?? []))];
  const toItems = (list: typeof others) => list.map(({ key, told }) => tell(key, told));
  return [
    {
      items: [...held.map((key) => tell(key, undefined)), ...toItems(joining)],
      follows: undefined,
    },
    { items: toItems(following), follows: { story, news: news.slice(0, MOST_NEWS) } },
  ].filter(({ items }) => items.length > 0);
}

/** More words than this are a text. */
const MOST_NEWS = 8;

function tell(key: string, told: Explanation | undefined): FoundGroup["items"][number] {
  const { reason, ...standing } = told ?? {};
  return {
    itemId: Number(key),
    reason: { ...standing, ...(reason && { ...reason, with: Number(reason.with) }) },
  };
}

function asArriving({ id, excerpt, publishedAt, seenAt, ...item }: ItemToGroup) {
  const at = Math.min(publishedAt?.getTime() ?? Infinity, seenAt.getTime());
  return { ...item, key: keyOf(id), lead: excerpt ?? "", at };
}

/** So that keys are in the order of numbers. */
function keyOf(id: number): string {
  return `${id}`.padStart(12, "0");
}
