import type { FetchedBody, FetchFailure } from "../../model/reading/fetched.ts";
import type { SourceKind } from "../../model/source.ts";
import type { DueSource } from "../../storage/sources/claims.ts";
import { readBody } from "../documents/read-body.ts";
import type { Asking } from "./asking.ts";
import { readMailboxSource } from "./read-mailbox-source.ts";
import { readSitemapIndex } from "./read-sitemap-index.ts";
import type { SourceReading } from "./source-reading.ts";

type Read = (source: DueSource, asking: Asking) => Promise<SourceReading>;

/** A process that ended twice over one source is not risked a third time before a long rest. */
const MOST_KILLS = 2;

/** How a source of each kind is asked, and what it sends is read; nothing of it is stored. */
const READ: Readonly<Record<SourceKind, Read>> = {
  // Made for programs: it needs no leave of robots.txt.
  feed: readAddress,
  page: withLeave(readAddress),
  sitemap: withLeave(readAddress),
  api: withLeave(readAddress),
  mailbox: readMailboxSource,
};

export async function readSource(source: DueSource, asking: Asking): Promise<SourceReading> {
  return READ[source.kind](source, asking);
}

function withLeave(read: Read): Read {
  return async (source, asking) => {
    const permission = await asking.askRobots(source.address);
    return permission.allowed
      ? read(source, asking)
      : nothingOf(source, asking, { code: "forbidden_by_robots", reason: permission.reason });
  };
}

async function readAddress(source: DueSource, asking: Asking): Promise<SourceReading> {
  const { at } = asking;
  if (source.parsingTries >= MOST_KILLS)
    return nothingOf(source, asking, {
      code: "ended_the_program",
      reason: `Cuttings was ended ${source.parsingTries} times while it read what this source sends, so it is left alone for a while.`,
    });
  const fetched = await asking.get(source.address, {
    validators: asking.validators,
    http2: source.http2,
  });
  if (fetched.outcome === "failed") return { source, at, came: "nothing", fetched };
  if (fetched.outcome === "unchanged")
    return { source, at, came: "word that nothing changed", fetched };
  return fetched.bodyHash === source.bodyHash
    ? { source, at, came: "the same again", fetched: withoutBytes(fetched) }
    : readAnswer(fetched, source, asking);
}

async function readAnswer(
  body: FetchedBody,
  source: DueSource,
  asking: Asking,
): Promise<SourceReading> {
  const answered = { source, at: asking.at, fetched: withoutBytes(body) };
  const reading = { ...asking, isSuspect: source.parsingTries > 0 };
  const first = await readBody(body, source, reading);
  const read =
    "sitemaps" in first
      ? await readSitemapIndex(first.sitemaps, { ...reading, source, address: body.address })
      : first;
  if (!("error" in read))
    return "sitemaps" in first
      ? { ...answered, ...read, came: "documents that it lists" }
      : { ...answered, ...read, came: "its document" };
  return read.error.code === "cancelled"
    ? nothingOf(source, asking, { code: "cancelled", reason: read.error.message })
    : { ...answered, came: "something unreadable", trouble: read.error };
}

function nothingOf(
  source: DueSource,
  { at }: Asking,
  why: { readonly code: FetchFailure; readonly reason: string },
): SourceReading {
  const asked = { address: source.address, redirects: [], ms: 0 };
  return { source, at, came: "nothing", fetched: { outcome: "failed", ...why, ...asked } };
}

/** Readings wait to be stored, and what was read out of the bytes is kept once only. */
function withoutBytes({ body, ...answered }: FetchedBody): Omit<FetchedBody, "body"> {
  return { ...answered, bytes: body.byteLength };
}
