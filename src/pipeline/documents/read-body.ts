import type { FetchedBody } from "../../model/reading/fetched.ts";
import { type Noting, notedRun } from "./noted-run.ts";
import { type Documents, wholeBuffer } from "./open-documents.ts";
import type { DocumentRead, ReadAs } from "./read-document.ts";
import { resultOf } from "./result-of.ts";

export type BodyReading = Noting & { readonly documents: Documents };

/** Has a body read on a thread. Its bytes are given away: nobody else can read them after. */
export async function readBody(
  body: FetchedBody,
  source: ReadAs,
  reading: BodyReading,
): Promise<DocumentRead> {
  const { id, kind, pageRule, languages } = source;
  const { options, settled } = notedRun(body.bytes, reading);
  const ended = await reading.documents.run(
    "readDocument",
    { body, source: { id, kind, pageRule, languages } },
    { ...options, transfer: wholeBuffer(body.body) },
  );
  await settled();
  return resultOf(ended);
}
