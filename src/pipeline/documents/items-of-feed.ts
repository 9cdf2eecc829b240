import { createHash } from "node:crypto";
import { removeControlsIn } from "../../lib/remove-controls.ts";
import { escapeWords } from "../../parse/text/escape-words.ts";
import { textOfMarkup } from "../../parse/text/text-of-markup.ts";
import type { Feed, FeedItem } from "../../model/reading/feed.ts";
import type { NewItem } from "../../model/item.ts";
import {
  type EntryKeys,
  keyEntries,
  LONGEST_KEY_BYTES,
  shortKey,
  uniqueGuids,
} from "./key-entries.ts";
import { saidOfEntry } from "./said-of-entry.ts";

/** An editor sees so much of an item before opening it. */
const EXCERPT_CHARACTERS = 400;
/** A title made of the text's first words. */
const MADE_TITLE_CHARACTERS = 120;
/** Enough to understand an item and to find it by its words; whole books stand in some feeds. */
const LONGEST_CONTENT = 64 * 1024;

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
  const guids = uniqueGuids(entries);
  const keys = keyEntries(entries);

  for (const entry of entries) {
    const key = keys.get(entry);
    const excerpt = excerptOf(entry);
    const title = entry.title ?? (excerpt && shorten(excerpt, MADE_TITLE_CHARACTERS));

    if (entry.link === undefined || key === undefined)
      skipped.push(`"${title ?? "untitled"}" has no link that can be opened`);
    else if (Buffer.byteLength(key.itemKey) > LONGEST_KEY_BYTES)
      skipped.push(
        `"${title ?? "untitled"}" has a link of ${key.linkKey.length} characters, more than can be remembered`,
      );
    else if (title === undefined) skipped.push(`${entry.link} has neither title nor text`);
    else if (items.has(key.itemKey)) skipped.push(`${entry.link} stands in the feed twice`);
    else {
      const guid = entry.id !== undefined && guids.has(entry.id) ? shortKey(entry.id) : undefined;
      items.set(
        key.itemKey,
        toNewItem(entry, {
          sourceId: source.id,
          link: entry.link,
          ...key,
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

type Settled = Pick<NewItem, "sourceId" | "link" | "title" | "excerpt" | "guid" | "language"> &
  EntryKeys;

function toNewItem(entry: FeedItem, settled: Settled): NewItem {
  return {
    ...settled,
    summary: entry.summary,
    content: entry.content === undefined ? undefined : boundContent(entry.content),
    author: entry.author,
    credit: entry.source?.title,
    creditLink: entry.source?.link,
    publishedAt: dateOf(entry),
    publishedText: entry.publishedText,
    said: saidOfEntry(entry),
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

/** What is longer is kept as words alone, because markup that is cut means something else. */
function boundContent(content: string): string {
  if (content.length <= LONGEST_CONTENT) return content;
  return escapeWords(textOfMarkup(content).slice(0, LONGEST_CONTENT));
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

function onlyOne(languages: readonly string[]): string | undefined {
  return languages.length === 1 ? languages[0] : undefined;
}

function hash(parts: readonly (string | undefined)[]): string {
  return createHash("sha256")
    .update(parts.map((part) => part ?? "").join("\0"))
    .digest("hex");
}
