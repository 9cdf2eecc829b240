import type { HandOver } from "../../lib/threads/serve-jobs.ts";
import type { FeedItem } from "../../model/reading/feed.ts";
import type { Mail } from "../../model/reading/mail.ts";
import { readMail } from "../../parse/mail/read-mail.ts";
import { splitNewsletter } from "../../parse/mail/split-newsletter.ts";
import { itemsOfFeed } from "./items-of-feed.ts";
import { NO_ITEMS, packItems, type PackedItems } from "./pack-items.ts";
import type { ReadAs } from "./read-document.ts";
import { type Skipped, toSkipped } from "./to-skipped.ts";

/** One mail, split into its links. */
export async function readNewsletter(
  { bytes, source }: { readonly bytes: Uint8Array; readonly source: ReadAs },
  handOver?: HandOver,
): Promise<{ readonly items: PackedItems; readonly skipped: Skipped }> {
  const reading = await readMail(bytes);
  if ("error" in reading) return { items: NO_ITEMS, skipped: toSkipped([reading.error.message]) };
  // What is written to us alone is nobody's news, and its links may be keys: "confirm your
  // address".
  if (reading.mail.isToMany !== true)
    return { items: NO_ITEMS, skipped: toSkipped(["a mail that was not sent to a list"]) };
  const { items } = splitNewsletter(reading.mail);
  if (items.length === 0)
    return {
      items: NO_ITEMS,
      skipped: toSkipped([`"${reading.mail.subject ?? "a mail"}" holds no link to read`]),
    };
  const made = itemsOfFeed({ items: items.map((item) => creditedTo(reading.mail, item)) }, source);
  return { items: packItems(made.items, handOver), skipped: toSkipped(made.skipped) };
}

function creditedTo({ from, sent }: Mail, item: FeedItem): FeedItem {
  const sender = from?.name ?? from?.address?.split("@")[1];
  return {
    ...item,
    published: item.published ?? sent,
    source: item.source ?? (sender === undefined ? undefined : { title: sender }),
  };
}
