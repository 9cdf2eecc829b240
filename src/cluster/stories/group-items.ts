import type { AliveItem } from "../memory/alive-item.ts";
import { bridgeLanguages, type Part } from "./bridge-languages.ts";
import { type Edge, linkStories, type Unit } from "./link-stories.ts";

/** What an item stays together with, and whether a person decided on that; undefined where it is free. */
export type UnitOf = (
  item: AliveItem,
) => { readonly name: string; readonly isHeld: boolean } | undefined;

/** Which of these items are one story; each with its items in the order in which they came. */
export function groupItems(
  items: readonly AliveItem[],
  unitOf: UnitOf,
  edgesAcross: (item: AliveItem) => readonly Edge[],
): AliveItem[][] {
  const byNumber = new Map(items.map((item) => [item.number, item]));
  const among = ({ one, other }: Edge): boolean => byNumber.has(one) && byNumber.has(other);
  const parts = [...Map.groupBy(items, ({ language }) => language)].flatMap(([language, own]) =>
    linkLanguage(language, own, { unitOf, among }),
  );
  const across = items.flatMap((item) => edgesAcross(item)).filter(among);
  return bridgeLanguages(parts, across, partsOfUnits(parts, byNumber, unitOf)).map((group) =>
    group
      .flatMap((at) => parts[at]?.items ?? [])
      .toSorted((a, b) => a - b)
      .map((number) => byNumber.get(number) as AliveItem),
  );
}

/** What a language has of each story. */
function linkLanguage(
  language: string,
  items: readonly AliveItem[],
  { unitOf, among }: { readonly unitOf: UnitOf; readonly among: (edge: Edge) => boolean },
): Part[] {
  const together = Map.groupBy(items, (item) => unitOf(item)?.name ?? item.number);
  const units: Unit[] = [...together.values()].map((members) => ({
    items: members.map(({ number }) => number),
    isHeld: members.some((item) => unitOf(item)?.isHeld === true),
  }));
  const edges = items
    .flatMap(({ number, edges: found }) =>
      found.map(({ other, logOdds }) => ({ one: number, other, logOdds })),
    )
    .filter(among);
  return linkStories(units, edges).map((members) => ({
    items: members.flatMap((at) => units[at]?.items ?? []),
    language,
    isHeld: members.some((at) => units[at]?.isHeld === true),
  }));
}

/** Which parts belong together because they have something of one unit. */
function partsOfUnits(
  parts: readonly Part[],
  byNumber: ReadonlyMap<number, AliveItem>,
  unitOf: UnitOf,
): number[][] {
  const partsOf = new Map<string, Set<number>>();
  for (const [at, { items }] of parts.entries())
    for (const number of items) {
      const item = byNumber.get(number);
      const unit = item && unitOf(item);
      if (unit === undefined) continue;
      const own = partsOf.get(unit.name) ?? new Set();
      partsOf.set(unit.name, own.add(at));
    }
  return [...partsOf.values()].map((own) => [...own]);
}
