import { z } from "zod";
import type { ArrivingItem } from "../../cluster/memory/alive-item.ts";
import { openWordTable } from "../../lexicon/vectors/open-word-table.ts";
import type { Finding } from "../../model/finding.ts";
import { LIKELY } from "../../model/item-findings.ts";
import { locateItem, type LocatingTables } from "../understand/locate-item.ts";
import { groupInTime } from "../understand/group-in-time.ts";
import { plainWords } from "./plain-words.ts";

const ITEM_LINE = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  title: z.string().nullish(),
  description: z.string().nullish(),
  link: z.string().nullish(),
  published: z.string().nullish(),
  source: z.string().nullish(),
  language: z.string().nullish(),
});

type Given = { readonly id: string | number | null; readonly item: ArrivingItem | string };

/** Leads say what an item is about; what comes after them costs time. */
const LONGEST_DESCRIPTION = 10_000;

/**
 * What `cuttings inspect stories` prints: for each line which story its item belongs to, how, and
 * why. `words` is the table by which languages are brought together; `tables`
 * tell languages and countries. A contract, told in
 * docs/inspect.md.
 */
export function inspectStories(
  lines: readonly string[],
  words: URL | undefined,
  tables?: LocatingTables,
): object[] {
  const table = words && openWordTable(words);
  let clock = 0;
  const given = lines.map((line, at): Given => {
    try {
      const read = ITEM_LINE.parse(JSON.parse(line));
      const published = Date.parse(read.published ?? "");
      // What has no time came when the one before it came.
      if (!Number.isNaN(published)) clock = published;
      return {
        id: read.id ?? null,
        item: itemOf(read, { key: `${at}`.padStart(9, "0"), at: clock, tables }),
      };
    } catch (error) {
      return { id: null, item: error instanceof Error ? error.message : String(error) };
    }
  });
  const items = given.flatMap(({ item }) => (typeof item === "string" ? [] : [item]));
  const placed = groupInTime(items, table);
  const ids = new Map(given.map(({ id, item }) => [typeof item === "string" ? "" : item.key, id]));
  return given.map(({ id, item }) => {
    if (typeof item === "string") return { id, error: { code: "bad_line", message: item } };
    const { story, relation, reason } = placed.get(item.key) ?? {};
    const shown = reason && {
      with: ids.get(reason.with) ?? null,
      logOdds: rounded(reason.logOdds),
      parts: Object.fromEntries(
        Object.entries(reason.parts).map(([name, part]) => [name, rounded(part)]),
      ),
      words: reason.words,
    };
    return { id, story, relation, reason: shown ?? null };
  });
}

function itemOf(
  read: z.infer<typeof ITEM_LINE>,
  {
    key,
    at,
    tables,
  }: { readonly key: string; readonly at: number; readonly tables: LocatingTables | undefined },
): ArrivingItem {
  const title = plainOf(read.title);
  const lead = plainOf(read.description);
  const said = {
    title,
    description: lead,
    link: read.link ?? undefined,
    source: read.source ?? undefined,
    language: read.language ?? undefined,
  };
  const { language, places } =
    tables === undefined ? { language: said.language, places: [] } : locateItem(said, tables);
  return {
    key,
    title,
    lead,
    at,
    source: read.source ?? "",
    language,
    places: likelyCountries(places),
  };
}

/** As the running program keeps them. */
function likelyCountries(places: readonly Finding[]): string[] {
  return places
    .filter(({ value, confidence }) => confidence >= LIKELY && /^[a-z]{2}$/.test(value))
    .map(({ value }) => value);
}

function plainOf(text: string | null | undefined): string {
  return plainWords((text ?? "").slice(0, LONGEST_DESCRIPTION));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
