import { createHash } from "node:crypto";
import type { FetchedBody, FetchedFailure, FetchFailure } from "../../model/reading/fetched.ts";
import type { DueSource } from "../../storage/sources/claims.ts";
import type { Asking } from "./asking.ts";
import { notedRun } from "../documents/noted-run.ts";
import { wholeBuffer } from "../documents/open-documents.ts";
import { joinItems, NO_ITEMS } from "../documents/pack-items.ts";
import { joinSkipped, toSkipped } from "../documents/to-skipped.ts";
import { resultOf } from "../documents/result-of.ts";
import type { SourceReading } from "./source-reading.ts";

type MailboxAsking = Pick<Asking, "at" | "documents" | "signal" | "noteReading" | "mailbox">;

/** Reads the newsletters that came since the last time and splits them into their links. */
export async function readMailboxSource(
  source: DueSource,
  { mailbox, at, ...reading }: MailboxAsking,
): Promise<SourceReading> {
  const started = performance.now();
  const ms = (): number => Math.round(performance.now() - started);
  const nothing = (why: Why): SourceReading => ({
    source,
    at,
    came: "nothing",
    fetched: failure(source, why, ms()),
  });
  if (mailbox?.address !== source.address)
    return nothing({
      code: "bad_address",
      reason: "CUTTINGS_MAILBOX does not name this mailbox.",
    });
  const came = await mailbox.read(source.etag);
  if (came.outcome === "failed") return nothing(came);

  const read = await readMails(came.mails, source, reading);
  if (reading.signal.aborted) return nothing({ code: "cancelled", reason: "Cuttings is closing." });
  const fetched = asBody(source, { bytes: read.bytes, position: came.position, ms: ms() });
  if (came.mails.length + came.tooLarge === 0)
    return { source, at, came: "the same again", fetched };
  const large = came.tooLarge === 0 ? [] : [`${came.tooLarge} mails with large attachments`];
  return {
    source,
    at,
    came: "its document",
    fetched,
    items: joinItems(read.mails.map(({ items }) => items)),
    skipped: joinSkipped([toSkipped(large), ...read.mails.map(({ skipped }) => skipped)]),
  };
}

/** One that cannot be read must not keep those after it. */
async function readMails(
  mails: readonly Uint8Array[],
  { id, kind, pageRule, languages, parsingTries }: DueSource,
  { documents, ...noting }: Pick<Asking, "documents" | "signal" | "noteReading">,
) {
  const bytes = mails.reduce((sum, mail) => sum + mail.length, 0);
  const source = { id, kind, pageRule, languages };
  const read = [];
  for (const mail of mails) {
    const { options, settled } = notedRun(mail.length, {
      ...noting,
      isSuspect: parsingTries > 0,
    });
    const ended = await documents.run(
      "readNewsletter",
      { bytes: mail, source },
      { ...options, transfer: wholeBuffer(mail) },
    );
    await settled();
    const result = resultOf(ended);
    read.push(
      "error" in result ? { items: NO_ITEMS, skipped: toSkipped([result.error.message]) } : result,
    );
  }
  return { bytes, mails: read };
}

/** The place in the mailbox is kept where a feed's validator is: both say what we have. */
function asBody(
  { address }: DueSource,
  {
    bytes,
    position,
    ms,
  }: { readonly bytes: number; readonly position: string; readonly ms: number },
): Omit<FetchedBody, "body"> {
  const bodyHash = createHash("sha256").update(position).digest("hex");
  return {
    outcome: "body",
    status: 200,
    bytes,
    wireBytes: bytes,
    bodyHash,
    headers: { etag: position },
    address,
    redirects: [],
    ms,
  };
}

type Why = { readonly code: FetchFailure; readonly reason: string };

function failure({ address }: DueSource, { code, reason }: Why, ms: number): FetchedFailure {
  return { outcome: "failed", code, reason, address, redirects: [], ms };
}
