import type { AliveItem } from "../memory/alive-item.ts";
import { bridgeLanguages, type Part } from "./bridge-languages.ts";
import { type Edge, linkStories, type Unit } from "./link-stories.ts";

/** What an item stays together with, and whether a person decided on that; undefined where it is free. */
export type UnitOf = (
  item: AliveItem,
) => { readonly name: string; readonly isHeld: boolean } | undefined;

/** What speaks for it that an item and earlier ones tell one event. */
type Evidence = {
  readonly edges: (item: AliveItem) => readonly Edge[];
  readonly edgesAcross: (item: AliveItem) => readonly Edge[];
};

/** Which of these items are one story; each with its items in the order in which they came. */
export function groupItems(
  items: readonly AliveItem[],
  unitOf: UnitOf,
  evidence: Evidence,
): AliveItem[][] {
  const byNumber = new Map(items.map((item) => [item.number, item]));
  const among = ({ one, other }: Edge): boolean => byNumber.has(one) && byNumber.has(other);
  const parts = [...Map.groupBy(items, ({ language }) => language)].flatMap(([language, own]) =>
    linkLanguage(language, own, { unitOf, among, evidence }),
  );
  const across = items.flatMap((item) => evidence.edgesAcross(item)).filter(among);
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
  {
    unitOf,
    among,
    evidence,
  }: {
    readonly unitOf: UnitOf;
    readonly among: (edge: Edge) => boolean;
    readonly evidence: Evidence;
  },
): Part[] {
  const together = Map.groupBy(items, (item) => unitOf(item)?.name ?? item.number);
  const units: Unit[] = [...together.values()].map((members) => ({
    items: members.map(({ number }) => number),
    isHeld: members.some((item) => unitOf(item)?.isHeld === true),
  }));
  const edges = items.flatMap((item) => evidence.edges(item)).filter(among);
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
