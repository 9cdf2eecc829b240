import { createHash } from "node:crypto";
import { removeControlsIn } from "../../lib/remove-controls.ts";
import { textOfMarkup } from "../../parse/text/text-of-markup.ts";
import type { Feed, FeedItem } from "../../model/feed.ts";
import type { NewItem } from "../../model/item.ts";
import { keyLinks } from "./key-links.ts";

/** An editor sees so much of an item before opening it. */
const EXCERPT_CHARACTERS = 400;
/** A title made of the text's first words. */
const MADE_TITLE_CHARACTERS = 120;

/** An index of Postgres holds keys of 2,704 bytes, which leaves room for the source's number. */
const LONGEST_KEY_BYTES = 2_600;

export type FeedItems = {
  readonly items: readonly NewItem[];
  /** Why some were left out: one sentence a reason. */
  readonly skipped: readonly string[];
};

/**
 * What of a feed can become items. An entry without a link leads nowhere; one without words says
 * nothing.
 */
export function itemsOfFeed(
  feed: Pick<Feed, "items" | "language">,
  source: { readonly id: number; readonly languages: readonly string[] },
): FeedItems {
  const items = new Map<string, NewItem>();
  const skipped: string[] = [];
  // Whatever reader made them, no text comes in that commands a terminal or turns a page around.
  const entries = removeControlsIn(feed.items);
  const guids = countGuids(entries);
  const keys = keyLinks(entries);

  for (const entry of entries) {
    const normalisedLink = keys.get(entry);
    const excerpt = excerptOf(entry);
    const title = entry.title ?? (excerpt && shorten(excerpt, MADE_TITLE_CHARACTERS));

    if (entry.link === undefined || normalisedLink === undefined)
      skipped.push(`"${title ?? "untitled"}" has no link that can be opened`);
    else if (Buffer.byteLength(normalisedLink) > LONGEST_KEY_BYTES)
      skipped.push(
        `"${title ?? "untitled"}" has a link of ${normalisedLink.length} characters, more than can be remembered`,
      );
    else if (title === undefined) skipped.push(`${entry.link} has neither title nor text`);
    else if (items.has(normalisedLink)) skipped.push(`${entry.link} stands in the feed twice`);
    else {
      const guid =
        entry.id !== undefined && guids.get(entry.id) === 1 ? shortKey(entry.id) : undefined;
      items.set(
        normalisedLink,
        toNewItem(entry, {
          sourceId: source.id,
          link: entry.link,
          normalisedLink,
          title,
          excerpt,
          guid,
          language: entry.language ?? feed.language ?? onlyOne(source.languages),
        }),
      );
    }
  }
  return { items: [...items.values()], skipped };
}

type Settled = Pick<
  NewItem,
  "sourceId" | "link" | "normalisedLink" | "title" | "excerpt" | "guid" | "language"
>;

function toNewItem(entry: FeedItem, settled: Settled): NewItem {
  return {
    ...settled,
    summary: entry.summary,
    content: entry.content,
    author: entry.author,
    credit: entry.source?.title,
    creditLink: entry.source?.link,
    publishedAt: dateOf(entry),
    publishedText: entry.publishedText,
    textHash: hash([settled.title, entry.summary, entry.content]),
  };
}

/**
 * Atom asks for the time of the last update only, and whole feeds give nothing else: an entry
 * updated years ago is that old at least.
 */
function dateOf({ published, updated }: FeedItem): Date | undefined {
  const said = published ?? updated;
  return said === undefined ? undefined : new Date(said);
}

function excerptOf(entry: FeedItem): string | undefined {
  const text = textOfMarkup(entry.summary ?? entry.content ?? "");
  return text === "" ? undefined : shorten(text, EXCERPT_CHARACTERS);
}

function shorten(text: string, most: number): string {
  const letters = [...text];
  if (letters.length <= most) return text;
  const cut = letters.slice(0, most - 1).join("");
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), cut.length - 20))}…`;
}

/** A guid that several entries share names none of them. */
function countGuids(entries: readonly FeedItem[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { id } of entries) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** Some machines put whole texts into their ids. */
function shortKey(id: string): string {
  return Buffer.byteLength(id) > LONGEST_KEY_BYTES ? `sha256:${hash([id])}` : id;
}

function onlyOne(languages: readonly string[]): string | undefined {
  return languages.length === 1 ? languages[0] : undefined;
}

function hash(parts: readonly (string | undefined)[]): string {
  return createHash("sha256")
    .update(parts.map((part) => part ?? "").join("\0"))
    .digest("hex");
}
