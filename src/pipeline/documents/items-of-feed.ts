import { removeControlsIn } from "../../lib/remove-controls.ts";
import { escapeWords } from "../../parse/text/escape-words.ts";
import { textOfMarkup } from "../../parse/text/text-of-markup.ts";
import type { Feed, FeedItem } from "../../model/reading/feed.ts";
import type { ItemRead, KnownItem, NewItem, SeenAgain } from "../../model/item.ts";
import type { RawFeedItem } from "../../parse/feeds/raw-feed.ts";
import { sanitiseItem } from "../../parse/feeds/sanitise-item.ts";
import { hashTexts } from "./hash-texts.ts";
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
  readonly items: readonly ItemRead[];
  /** Why some were left out: one sentence a reason. */
  readonly skipped: readonly string[];
};

type Source = { readonly id: number; readonly languages: readonly string[] };
type Entry = FeedItem | RawFeedItem;
type KeyedEntry = EntryKeys & {
  readonly link: string;
  readonly guid: string | undefined;
  readonly textHash: string;
};

/**
 * What of a feed can become items. An entry without a link leads nowhere; one without words says
 * nothing. Of what is known as it stands the texts are left out, and nothing is done about them.
 */
export function itemsOfFeed(
  feed: Pick<Feed, "language"> & { readonly items: readonly Entry[] },
  source: Source,
  known: readonly KnownItem[] = [],
): FeedItems {
  const items = new Map<string, ItemRead>();
  const skipped: string[] = [];
  const entries = feed.items.map(withoutControls);
  const guids = uniqueGuids(entries);
  const keys = keyEntries(entries);
  const knownByKey = new Map(known.map((item) => [item.itemKey, item]));

  for (const entry of entries) {
    const key = keys.get(entry);
    const isTold = entry.id !== undefined && guids.has(entry.id);
    const guid = isTold ? shortKey(entry.id) : undefined;
    const keyed =
      entry.link === undefined || key === undefined
        ? undefined
        : { ...key, link: entry.link, guid, textHash: hashTexts(entry) };
    const made =
      (keyed && seenAgain(entry, keyed, source, knownByKey)) ??
      toNewItem(entry, keyed, { ...source, language: feed.language });
    if (typeof made === "string") skipped.push(made);
    else if (items.has(made.itemKey)) skipped.push(`${made.link} stands in the feed twice`);
    else items.set(made.itemKey, made);
  }
  return { items: [...items.values()], skipped };
}

/** Whatever reader made them, no text comes in that commands a terminal or turns a page around. */
function withoutControls(entry: Entry): Entry {
  if (!("bodies" in entry)) return removeControlsIn(entry);
  const { bodies, ...head } = entry;
  return { ...removeControlsIn(head), bodies };
}

/**
 * Known under this key, guid and date with these very texts. What differs in any of them may be
 * another thing, which only storage can tell.
 */
function seenAgain(
  entry: Entry,
  { link, ...keyed }: KeyedEntry,
  source: Source,
  knownByKey: ReadonlyMap<string, KnownItem>,
): SeenAgain | undefined {
  const known = [keyed.itemKey, keyed.ownKey].flatMap((key) => knownByKey.get(key ?? "") ?? [])[0];
  if (
    known === undefined ||
    known.textHash !== keyed.textHash ||
    known.guid !== keyed.guid ||
    known.publishedAt?.getTime() !== dateOf(entry)?.getTime()
  )
    return undefined;
  return {
    sourceId: source.id,
    link,
    linkKey: keyed.linkKey,
    ownKey: keyed.ownKey,
    ...known,
    isKnown: true,
  };
}

/** An item to store, or why it cannot become one. */
function toNewItem(
  read: Entry,
  keyed: KeyedEntry | undefined,
  source: Source & { readonly language: string | undefined },
): NewItem | string {
  const entry = "bodies" in read ? removeControlsIn(sanitiseItem(read)) : read;
  const excerpt = excerptOf(entry);
  const title = entry.title ?? (excerpt && shorten(excerpt, MADE_TITLE_CHARACTERS));
  if (keyed === undefined) return `"${title ?? "untitled"}" has no link that can be opened`;
  if (Buffer.byteLength(keyed.itemKey) > LONGEST_KEY_BYTES)
    return `"${title ?? "untitled"}" has a link of ${keyed.linkKey.length} characters, more than can be remembered`;
  if (title === undefined) return `${keyed.link} has neither title nor text`;
  return {
    ...keyed,
    sourceId: source.id,
    title,
    excerpt,
    language: entry.language ?? source.language ?? onlyOne(source.languages),
    summary: entry.summary,
    content: entry.content === undefined ? undefined : boundContent(entry.content),
    author: entry.author,
    credit: entry.source?.title,
    creditLink: entry.source?.link,
    publishedAt: dateOf(entry),
    publishedText: entry.publishedText,
    said: saidOfEntry(entry),
  };
}

/**
 * Atom asks for the time of the last update only, and whole feeds give nothing else: an entry
 * updated years ago is that old at least.
 */
function dateOf({ published, updated }: Entry): Date | undefined {
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
