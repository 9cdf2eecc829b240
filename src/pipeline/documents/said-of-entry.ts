import type { FeedItem } from "../../model/reading/feed.ts";
import { type ItemSaid, LONGEST_SAID_CHARACTERS, MOST_SAID } from "../../model/item-said.ts";

/** What an entry says besides its words, bounded; undefined where it says nothing. */
export function saidOfEntry(entry: FeedItem): ItemSaid | undefined {
  const said = {
    ...some("categories", entry.categories.filter(isShort).slice(0, MOST_SAID)),
    ...some("enclosures", entry.enclosures.filter(isShort).slice(0, MOST_SAID)),
    ...(entry.image !== undefined && isShort(entry.image) && { image: entry.image }),
    ...(entry.updated !== undefined && { updated: entry.updated }),
    ...(entry.publishedDay !== undefined && { publishedDay: entry.publishedDay }),
    ...(entry.rights !== undefined && { rights: cut(entry.rights) }),
    ...(entry.commentsLink !== undefined &&
      isShort({ link: entry.commentsLink }) && { commentsLink: entry.commentsLink }),
  } satisfies ItemSaid;
  return Object.keys(said).length === 0 ? undefined : said;
}

/** An address or a term that is cut is another one, so what is too long is left out whole. */
function isShort(part: Readonly<Record<string, unknown>>): boolean {
  return Object.values(part).every(
    (value) => typeof value !== "string" || value.length <= LONGEST_SAID_CHARACTERS,
  );
}

function some<Name extends string, Part>(
  name: Name,
  parts: readonly Part[],
): { readonly [Key in Name]?: Part[] } {
  return parts.length === 0 ? {} : ({ [name]: [...parts] } as { [Key in Name]: Part[] });
}

function cut(text: string): string {
  return text.slice(0, LONGEST_SAID_CHARACTERS);
}
