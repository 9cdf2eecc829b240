import { type FeedItem } from "../../model/reading/feed.ts";
import { readDate } from "../dates/read-date.ts";
import { resolveLink } from "../../lib/links/resolve-link.ts";
import { textOfMarkup } from "../text/text-of-markup.ts";
import { MOST_PAGES, sitemapEvents, type SitemapRecord } from "./sitemap-events.ts";
import { SitemapNotes } from "./sitemap-notes.ts";
import { type LinkedSitemap, type SitemapFailure, type SitemapReading } from "./sitemap-reading.ts";

const FEED_ROOTS = new Set(["rss", "feed", "rdf"]);
const FIRST_ADDRESS = /^\s*https?:\/\/\S+\s*(?:\r?\n|$)/i;

/**
 * Reads a sitemap, a news sitemap, an index of sitemaps or a list of addresses in plain text,
 * already decompressed and decoded.
 */
export function readSitemap(text: string, address: string): SitemapReading {
  const document = text.replace(/^[\ufeff\s]+/, "");
  if (document === "") return failed("empty", "The sitemap is empty.");
  if (FIRST_ADDRESS.test(document)) return readAddresses(document);

  const notes = new SitemapNotes();
  const { root, records } = sitemapEvents(document, notes);
  if (root !== undefined && FEED_ROOTS.has(root))
    return failed("is_feed", "This is a feed and no sitemap: add it as a feed.");
  if (root === "html") return failed("is_page", "This is a web page and no sitemap.");
  if (root !== "urlset" && root !== "sitemapindex" && records.length === 0)
    return failed("no_sitemap", "This is no sitemap: it holds neither pages nor sitemaps.");

  if (records.length === 0) notes.add("no_pages");
  const sitemaps = records.filter(({ kind }) => kind === "sitemap");
  if (root === "sitemapindex" || sitemaps.length > records.length / 2) {
    return {
      kind: "index",
      sitemaps: onceEach(
        sitemaps.map((record) => linkedSitemap(record, address, notes)),
        (one) => one.address,
        notes,
      ),
      warnings: notes.warnings,
    };
  }
  const pages = records
    .filter(({ kind }) => kind === "url")
    .map((record) => itemOf(record, address, notes));
  return {
    kind: "pages",
    items: onceEach(pages, (item) => item.link ?? "", notes),
    warnings: notes.warnings,
  };
}

function readAddresses(text: string): SitemapReading {
  const notes = new SitemapNotes();
  const lines = text
    .split(/\r\n|\r|\n/, MOST_PAGES + 1)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  if (lines.length > MOST_PAGES) notes.add("too_many", "", MOST_PAGES);
  const items = lines.slice(0, MOST_PAGES).map((line): FeedItem | undefined => {
    const link = usableLink(line, undefined, notes);
    return link === undefined ? undefined : { link, categories: [], enclosures: [] };
  });
  return {
    kind: "pages",
    items: onceEach(items, (item) => item.link ?? "", notes),
    warnings: notes.warnings,
  };
}

function linkedSitemap(
  { fields }: SitemapRecord,
  base: string,
  notes: SitemapNotes,
): LinkedSitemap | undefined {
  const address = usableLink(fields.get("loc") ?? "", base, notes);
  if (address === undefined) return undefined;
  return { address, ...momentAs("updated", fields.get("lastmod"), notes) };
}

function itemOf(
  { fields }: SitemapRecord,
  base: string,
  notes: SitemapNotes,
): FeedItem | undefined {
  const link = usableLink(fields.get("loc") ?? "", base, notes);
  if (link === undefined) return undefined;
  const title = lineOf(fields.get("news/title") ?? fields.get("video/title"));
  const written = fields.get("news/publication_date") ?? fields.get("video/publication_date");
  const publisher = lineOf(fields.get("news/publication/name"));
  const language = fields.get("news/publication/language");
  const image = imageOf(fields, base);
  return {
    link,
    ...(title !== undefined && { title }),
    ...momentAs("published", written, notes),
    ...(written !== undefined && { publishedText: written }),
    ...momentAs("updated", fields.get("lastmod"), notes),
    ...(language !== undefined && { language }),
    ...(publisher !== undefined && { source: { title: publisher } }),
    categories: [
      ...terms(fields.get("news/keywords")),
      ...terms(fields.get("news/genres"), "genre"),
    ],
    enclosures: [],
    ...(image !== undefined && { image }),
  };
}

function imageOf(fields: SitemapRecord["fields"], base: string): FeedItem["image"] {
  const link = resolveLink(
    fields.get("image/loc") ?? fields.get("video/thumbnail_loc") ?? "",
    base,
  );
  const text = lineOf(fields.get("image/caption") ?? fields.get("image/title"));
  return link === undefined ? undefined : { link, ...(text !== undefined && { text }) };
}

function terms(written: string | undefined, scheme?: string): FeedItem["categories"] {
  const words = textOfMarkup(written ?? "")
    .split(/[,،、;]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
  return words.map((term) => ({ term, ...(scheme !== undefined && { scheme }) }));
}

function momentAs<Name extends "published" | "updated">(
  name: Name,
  written: string | undefined,
  notes: SitemapNotes,
): { readonly [name in Name]?: string } {
  if (written === undefined) return {};
  const date = readDate(written)?.date;
  if (date === undefined) notes.add("bad_date", written);
  return date === undefined
    ? {}
    : ({ [name]: date.toISOString().replace(".000Z", "Z") } as { readonly [name in Name]: string });
}

/** Without a base, only what is a whole address: a line of prose in a text list is none. */
function usableLink(
  written: string,
  base: string | undefined,
  notes: SitemapNotes,
): string | undefined {
  const link = resolveLink(written, base ?? "");
  if (link === undefined) notes.add("no_address", written);
  return link;
}

function onceEach<Record>(
  records: readonly (Record | undefined)[],
  key: (record: Record) => string,
  notes: SitemapNotes,
): readonly Record[] {
  const known = new Map<string, Record>();
  for (const record of records) {
    if (record === undefined) continue;
    if (known.has(key(record))) notes.add("repeated", key(record));
    else known.set(key(record), record);
  }
  return [...known.values()];
}

/** Titles are escaped once too often, and hold tags, as those of feeds do. */
function lineOf(text: string | undefined): string | undefined {
  const line = textOfMarkup(text ?? "");
  return line === "" ? undefined : line;
}

function failed(code: SitemapFailure, message: string): SitemapReading {
  return { kind: "error", code, message };
}
