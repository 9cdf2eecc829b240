import { type Kept, Placer } from "../../cluster/placer.ts";
import { openWordTable } from "../../lexicon/vectors/open-word-table.ts";
import type { FoundGroup } from "../../storage/stories/join-group.ts";
import type { ItemKept, ItemToGroup } from "../../storage/stories/items-to-group.ts";

export type GroupJobs = ReturnType<typeof groupJobs>;

export type Look = { readonly now: Date; readonly kept: readonly ItemKept[] };

/** What the thread that groups does. It remembers items from job to job, until it is ended. */
export function groupJobs(words: URL) {
  let placer: Placer | undefined;
  let newest = 0;
  return {
    /** The newest item that it has taken in: 0 for a new thread. */
    newest: (_: undefined): number => newest,

    take(items: readonly ItemToGroup[]): void {
      placer ??= new Placer(openWordTable(words));
      placer.place(
        items.map(({ id, title, excerpt, language, source, publishedAt, seenAt }) => ({
          key: keyOf(id),
          title,
          lead: excerpt ?? "",
          at: Math.min(publishedAt?.getTime() ?? Infinity, seenAt.getTime()),
          source,
          language,
        })),
      );
      newest = Math.max(newest, ...items.map(({ id }) => id));
    },

    /** The stories of more than one item that it sees, those in hands as they are. */
    look({ now, kept }: Look): FoundGroup[] {
      if (placer === undefined) return [];
      const units: Kept = new Map(
        kept.map(({ itemId, storyId, isHeld }) => [keyOf(itemId), { story: storyId, isHeld }]),
      );
      const stories = placer.lookAgain(now.getTime(), units);
      const told = placer.explainAll();
      return stories
        .map((keys) => keys.filter((key) => !isNewsOfOld(key, keys)))
        .filter((keys) => new Set(keys.map((key) => units.get(key)?.story ?? key)).size > 1)
        .map((keys) =>
          keys.map((key) => {
            const { relation, reason } = told.get(key) ?? {};
            const shown = reason && { ...reason, with: Number(reason.with) };
            return { itemId: Number(key), reason: { relation, ...shown } };
          }),
        );

      /** What brings something new to a story that was decided comes to the editors as its own. */
      function isNewsOfOld(key: string, keys: readonly string[]): boolean {
        return (
          told.get(key)?.relation === "follow-up" &&
          !units.has(key) &&
          keys.some((other) => units.get(other)?.isHeld === true)
        );
      }
    },
  };
}

/** So that keys are in the order of numbers. */
function keyOf(id: number): string {
  return `${id}`.padStart(12, "0");
}
