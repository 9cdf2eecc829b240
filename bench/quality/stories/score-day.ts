import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchRow } from "../../bench-row.ts";
import { countPairs, tellPairs, type Grouped } from "./count-pairs.ts";
import { readLines } from "./read-sets.ts";

type Labels = {
  readonly groups: readonly {
    readonly links: readonly string[];
    readonly doubtful?: readonly string[];
  }[];
  readonly near_misses: readonly { readonly a: string; readonly b: string }[];
};

type DayItem = Grouped & { readonly hash: string; readonly language: string };

/** A group of more items weighs too much in a sum of pairs. */
const LARGE_GROUP = 12;

/**
 * A day that was grouped by reading, as `inspect stories` groups it: its items' own times are the
 * clock. Undefined where it is not there.
 */
export function scoreDay(
  folder: string,
  group: (lines: readonly string[]) => readonly { readonly id: unknown; readonly story: unknown }[],
): BenchRow[] | undefined {
  const path = join(folder, "stories", "day-2023-11-07-stories.json");
  const lines = readLines(join(folder, "days", "2023-11-07.jsonl.gz"));
  if (lines === undefined || !existsSync(path)) return undefined;
  const labels = JSON.parse(readFileSync(path, "utf8")) as Labels;
  const read = lines.map((line) => JSON.parse(line) as { link: string; language?: string });
  const grouped = group(read.map((item) => JSON.stringify({ ...item, id: item.link })));
  const stories = new Map(grouped.map(({ id, story }) => [id, story]));
  const all = new Map(
    read.map(({ link, language = "" }) => {
      const hash = createHash("sha1").update(link).digest("hex").slice(0, 12);
      return [hash, { hash, language: language.slice(0, 2), story: stories.get(link) }];
    }),
  );
  return tellDay(all, labels);
}

function tellDay(
  all: ReadonlyMap<string, Omit<DayItem, "truth">>,
  { groups, near_misses: nearMisses }: Labels,
): BenchRow[] {
  const doubtful = new Set(groups.flatMap((group) => group.doubtful ?? []));
  const sizes = new Map<string, number>();
  const truths = new Map<string, string>();
  for (const [at, { links }] of groups.entries())
    for (const link of links.filter((one) => !doubtful.has(one))) {
      truths.set(link, String(at));
      sizes.set(String(at), (sizes.get(String(at)) ?? 0) + 1);
    }
  const items: DayItem[] = [...all.values()]
    .filter(({ hash }) => !doubtful.has(hash))
    .map((item) => ({ ...item, truth: truths.get(item.hash) }));
  const isLarge = ({ truth }: DayItem) => (sizes.get(truth ?? "") ?? 0) > LARGE_GROUP;
  const differ = (one: DayItem, other: DayItem) => one.language !== other.language;
  const small = (one: DayItem, other: DayItem) => !isLarge(one) && !isLarge(other);
  const bridged = bridgesOf(items.filter(({ truth }) => truth !== undefined));
  const near = nearMisses.filter(
    ({ a, b }) => all.has(a) && all.get(a)?.story === all.get(b)?.story,
  );
  return [
    { name: "stories of a day, all pairs", value: tellPairs(countPairs(items)) },
    { name: "stories of a day, two languages", value: tellPairs(countPairs(items, differ)) },
    { name: "stories of a day, groups to 12", value: tellPairs(countPairs(items, small)) },
    { name: "stories of a day, groups bridged", value: bridged },
    {
      name: "stories of a day, near misses joined",
      value: `${near.length} of ${nearMisses.length}`,
    },
  ];
}

function bridgesOf(items: readonly DayItem[]): string {
  const groups = [...Map.groupBy(items, ({ truth }) => truth).values()].filter(
    (members) => new Set(members.map(({ language }) => language)).size > 1,
  );
  const bridged = groups.filter((members) =>
    [...Map.groupBy(members, ({ story }) => story).values()].some(
      (together) => new Set(together.map(({ language }) => language)).size > 1,
    ),
  );
  return `${bridged.length} of ${groups.length} in two languages`;
}
