/**
 * Where one of these opens, an earlier one must have ended: no feed puts an item inside an item.
 */
const NEVER_INSIDE_ITSELF = new Set(["item", "entry"]);

/** Elements that hold nothing but characters. */
const PLAIN = new Set([
  "title",
  "link",
  "guid",
  "id",
  "pubdate",
  "author",
  "category",
  "updated",
  "published",
]);

/** What stands beside them in every feed, and never in them. */
const BESIDE = new Set([
  "title",
  "link",
  "guid",
  "pubdate",
  "description",
  "content:encoded",
  "dc:date",
  "dc:creator",
  "category",
  "updated",
  "published",
  "summary",
  "content",
]);

/**
 * Where an element's end tag was forgotten before this one: how many elements stay open. An element
 * that is opened and never closed would otherwise swallow the rest of the feed.
 */
export function implyEnd(
  raw: string,
  open: readonly { readonly raw: string }[],
): number | undefined {
  const name = raw.toLowerCase();
  if (NEVER_INSIDE_ITSELF.has(name)) {
    const earlier = open.findLastIndex((one) => one.raw.toLowerCase() === name);
    return earlier === -1 ? undefined : earlier;
  }
  const top = open.at(-1)?.raw.toLowerCase();
  return top !== undefined && PLAIN.has(top) && BESIDE.has(name) ? open.length - 1 : undefined;
}
