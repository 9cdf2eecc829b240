import { type Cutting, type CuttingState, whyNotPublic } from "../model/cutting.ts";
import { type CuttingRecord } from "../model/lists/exported-cutting.ts";
import { type ListedCutting } from "../model/lists/list-reading.ts";
import { findCuttingBySlug, findCuttingOfImport } from "../storage/cuttings/cuttings.ts";
import type { Database } from "../storage/database.ts";
import { addEvent } from "../storage/events.ts";
import { restoreCutting } from "../storage/cuttings/exported-cuttings.ts";
import { textOfListed } from "./text-of-listed.ts";

export type ExactImport = {
  /** BCP 47, for those that name none. */
  readonly language: string;
  readonly by: string;
  readonly now: Date;
  readonly step?: (done: number) => void;
};

/** What came of one cutting of an export. A refused one was not stored, for the reason given. */
export type ExactOutcome =
  | { readonly is: CuttingState | "known" }
  | { readonly is: "refused"; readonly reason: string };

/** Rows in one transaction: readers see no half of them for long, and nobody waits for the rest. */
const MOST_AT_ONCE = 200;

/**
 * Brings an export back as it was: states, addresses, times and words. What is here already stays
 * as it is, so a second import changes nothing; an address that another cutting has is refused.
 */
export async function importExportedCuttings(
  db: Database,
  cuttings: readonly ListedCutting[],
  run: ExactImport,
): Promise<readonly ExactOutcome[]> {
  const outcomes: ExactOutcome[] = [];
  const order = lastFirst(cuttings);
  for (let from = 0; from < order.length; from += MOST_AT_ONCE) {
    const some = order.slice(from, from + MOST_AT_ONCE);
    await db.transaction().execute(async (transaction) => {
      for (const index of some) {
        const cutting = cuttings[index];
        if (cutting !== undefined)
          outcomes[index] = await importExported(transaction, cutting, run);
      }
    });
    run.step?.(from + some.length);
  }
  return outcomes;
}

/** Of one day the later stored stands first. Spreadsheets sort, so the place that was told counts. */
function lastFirst(cuttings: readonly ListedCutting[]): readonly number[] {
  const place = (index: number): number => cuttings[index]?.record?.place ?? 0;
  return cuttings
    .map((_, index) => index)
    .sort((one, other) => place(one) - place(other) || other - one);
}

async function importExported(
  db: Database,
  cutting: ListedCutting,
  run: ExactImport,
): Promise<ExactOutcome> {
  const { record, date } = cutting;
  const name = `"${cutting.headline ?? ""}"`;
  if (record === undefined || date === undefined)
    return { is: "refused", reason: `${name}: ${cutting.attention ?? "no state and address."}` };
  const isPublic = record.state === "published" || record.state === "scheduled";
  const wrong = isPublic ? whyNotPublic(cutting, run.now) : undefined;
  if (wrong !== undefined) return { is: "refused", reason: `${name}: ${wrong}` };

  const text = textOfListed(cutting, date, run.language);
  const change = { by: run.by, now: run.now, what: "imported" };
  const id = await restoreCutting(db, text, timed(record, cutting.attention, run.now), change);
  if (id === undefined) return whyNotStored(db, record, name);
  await addEvent(db, { by: run.by, now: run.now, what: "import", about: `cutting ${id}` });
  return { is: record.state };
}

/** An export of an earlier version says no times: what is public then went out now. */
function timed(record: CuttingRecord, attention: string | undefined, now: Date): CuttingRecord {
  const sentences = [record.attention, attention].filter((one) => one !== undefined);
  return {
    ...record,
    ...(sentences.length > 0 && { attention: sentences.join(" ") }),
    ...(record.state === "published" && { publishedAt: record.publishedAt ?? now }),
    ...(record.state === "withdrawn" && { withdrawnAt: record.withdrawnAt ?? now }),
  };
}

async function whyNotStored(
  db: Database,
  record: CuttingRecord,
  name: string,
): Promise<ExactOutcome> {
  const there = await findCuttingBySlug(db, record.slug);
  if (there !== undefined && isSame(there, record)) return { is: "known" };
  if (there !== undefined)
    return {
      is: "refused",
      reason: `${name}: its address, ${record.slug}, is taken by "${there.headline}".`,
    };
  const other = await findCuttingOfImport(db, record.importKey ?? "");
  return {
    is: "refused",
    reason: `${name}: it came with an earlier import and stands at ${other?.slug ?? "another address"}.`,
  };
}

function isSame(there: Cutting, record: CuttingRecord): boolean {
  return record.createdAt === undefined || there.createdAt.getTime() === record.createdAt.getTime();
}
