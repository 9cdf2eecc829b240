import { hostOf } from "../../lib/links/host-of.ts";
import { type ListedFeed } from "../../model/lists/list-reading.ts";
import type { Database } from "../../storage/database.ts";
import { listAddressesAmong } from "../../storage/sources/known-sources.ts";
import { plainAddress, spellingsOf } from "../discovery/spellings-of.ts";
import { addSources } from "../../storage/sources/add-sources.ts";

/** Rows in one statement; PostgreSQL takes 65,535 values, a source has eleven. */
const MOST_AT_ONCE = 1_000;

/**
 * Adds the sources of a list that are not known yet, whatever the spelling. Returns how many came, and how many were
 * there.
 */
export async function importSources(
  db: Database,
  feeds: readonly ListedFeed[],
  now: Date,
): Promise<{ readonly added: number; readonly known: number }> {
  const unique = [...new Map(feeds.map((feed) => [plainAddress(feed.address), feed])).values()];
  let added = 0;
  for (let from = 0; from < unique.length; from += MOST_AT_ONCE) {
    const some = unique.slice(from, from + MOST_AT_ONCE);
    const spelled = some.flatMap(({ address }) => spellingsOf(address));
    const known = new Set((await listAddressesAmong(db, spelled)).map(plainAddress));
    const fresh = some.filter(({ address }) => !known.has(plainAddress(address)));
    added += (await addSources(db, fresh.map(newSource), now)).length;
  }
  return { added, known: feeds.length - added };
}

/** A list says little about a source; an editor files it later. */
function newSource(feed: ListedFeed) {
  return {
    name: feed.name,
    publisher: feed.name,
    address: feed.address,
    homepage: feed.homepage,
    kind: "feed" as const,
    place: "international",
    languages: feed.language === undefined ? [] : [feed.language],
    field: feed.field ?? "imported",
    origin: "import" as const,
    hostKey: hostOf(feed.address),
    ...feed.record,
  };
}
