import { createHash } from "node:crypto";
import { type MailboxReading, readMailbox } from "../fetch/read-mailbox.ts";
import type { FeedItem } from "../model/feed.ts";
import type { Fetched, FetchFailure } from "../model/fetched.ts";
import type { Mail } from "../model/mail.ts";
import type { Mailbox } from "../model/mailbox.ts";
import { readMail } from "../parse/mail/read-mail.ts";
import { splitNewsletter } from "../parse/mail/split-newsletter.ts";
import type { DueSource } from "../storage/claims.ts";
import { itemsOfFeed } from "./items-of-feed.ts";
import type { SourceReading } from "./read-source.ts";

/** The one mailbox that a setting names. */
export type OpenMailbox = {
  /** As its source has it; tells nothing of who may read it. */
  readonly address: string;
  readonly read: (after: string | undefined) => Promise<MailboxReading>;
};

export function openMailbox(mailbox: Mailbox): OpenMailbox {
  return { address: mailboxAddress(mailbox), read: (after) => readMailbox(mailbox, after) };
}

export function mailboxAddress({ host, port, isSecure, folder }: Mailbox): string {
  return `imap${isSecure ? "s" : ""}://${host}:${port}/${encodeURIComponent(folder)}`;
}

/** Reads the newsletters that came since the last time and splits them into their links. */
export async function readMailboxSource(
  source: DueSource,
  { mailbox, at }: { readonly mailbox: OpenMailbox | undefined; readonly at: Date },
): Promise<SourceReading> {
  const started = performance.now();
  const ms = (): number => Math.round(performance.now() - started);
  const nothing = { source, at, items: [], skipped: [], rhythm: undefined, sameBody: false };
  if (mailbox?.address !== source.address)
    return {
      ...nothing,
      fetched: failure(source, {
        code: "bad_address",
        reason: "CUTTINGS_MAILBOX does not name this mailbox.",
        ms: ms(),
      }),
    };
  const reading = await mailbox.read(source.etag);
  if (reading.outcome === "failed")
    return { ...nothing, fetched: failure(source, { ...reading, ms: ms() }) };

  const { items, skipped } = await itemsOfMails(reading.mails);
  const told =
    reading.tooLarge === 0
      ? skipped
      : [...skipped, `${reading.tooLarge} mails with large attachments`];
  const made = itemsOfFeed({ items }, source);
  const fetched = asBody(source, { mails: reading.mails, position: reading.position, ms: ms() });
  return {
    ...nothing,
    fetched,
    items: made.items,
    skipped: [...told, ...made.skipped],
    sameBody: reading.mails.length + reading.tooLarge === 0,
  };
}

async function itemsOfMails(
  mails: readonly Uint8Array[],
): Promise<{ readonly items: readonly FeedItem[]; readonly skipped: readonly string[] }> {
  const items: FeedItem[] = [];
  const skipped: string[] = [];
  for (const bytes of mails) {
    const reading = await readMail(bytes);
    if ("error" in reading) skipped.push(reading.error.message);
    // What is written to us alone is nobody's news, and its links may be keys: "confirm your
    // address".
    else if (reading.mail.isToMany !== true) skipped.push("a mail that was not sent to a list");
    else
      items.push(
        ...splitNewsletter(reading.mail).items.map((item) => creditedTo(reading.mail, item)),
      );
  }
  return { items, skipped };
}

function creditedTo({ from, sent }: Mail, item: FeedItem): FeedItem {
  const sender = from?.name ?? from?.address?.split("@")[1];
  return {
    ...item,
    published: item.published ?? sent,
    source: item.source ?? (sender === undefined ? undefined : { title: sender }),
  };
}

/** The place in the mailbox is kept where a feed's validator is: both say what we have. */
function asBody(
  { address }: DueSource,
  {
    mails,
    position,
    ms,
  }: { readonly mails: readonly Uint8Array[]; readonly position: string; readonly ms: number },
): Fetched {
  const bytes = mails.reduce((sum, mail) => sum + mail.length, 0);
  const bodyHash = createHash("sha256").update(position).digest("hex");
  return {
    outcome: "body",
    status: 200,
    body: new Uint8Array(),
    bytes,
    wireBytes: bytes,
    bodyHash,
    headers: { etag: position },
    address,
    redirects: [],
    ms,
  };
}

function failure(
  { address }: DueSource,
  {
    code,
    reason,
    ms,
  }: { readonly code: FetchFailure; readonly reason: string; readonly ms: number },
): Fetched {
  return { outcome: "failed", code, reason, address, redirects: [], ms };
}
