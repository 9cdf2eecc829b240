import type { KnownItem } from "../../model/item.ts";
import type { FetchedBody } from "../../model/reading/fetched.ts";
import { type Noting, notedRun } from "./noted-run.ts";
import { type Documents, wholeBuffer } from "./open-documents.ts";
import type { DocumentRead, ReadAs } from "./read-document.ts";
import { resultOf } from "./result-of.ts";

export type BodyReading = Noting & {
  readonly documents: Documents;
  /** What of the source is stored; what stands in the body as it is stored is not read anew. */
  readonly listKnown?: () => Promise<readonly KnownItem[]>;
};

/** Has a body read on a thread. Its bytes are given away: nobody else can read them after. */
export async function readBody(
  body: FetchedBody,
  source: ReadAs,
  reading: BodyReading,
): Promise<DocumentRead> {
  const { id, kind, pageRule, languages } = source;
  // Only feeds bring texts of their own with every item.
  const known = kind === "feed" ? await reading.listKnown?.() : undefined;
  const { options, settled } = notedRun(body.bytes, reading);
  const ended = await reading.documents.run(
    "readDocument",
    { body, source: { id, kind, pageRule, languages }, ...(known !== undefined && { known }) },
    { ...options, transfer: wholeBuffer(body.body) },
  );
  await settled();
  return resultOf(ended);
}
