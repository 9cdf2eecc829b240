import { createHash, randomUUID } from "node:crypto";
import { whyNotPublic } from "../model/cutting.ts";
import { type ListedCutting } from "../model/lists/list-reading.ts";
import { addCutting } from "../storage/cuttings/add-cutting.ts";
import { findCuttingBySlug, findCuttingOfImport } from "../storage/cuttings/cuttings.ts";
import type { Database } from "../storage/database.ts";
import { addEvent } from "../storage/events.ts";
import { moveCutting } from "./move-cutting.ts";
import { textOfListed } from "./text-of-listed.ts";

export type Import = {
  readonly publish: boolean;
  /** BCP 47, for those that name none. */
  readonly language: string;
  readonly by: string;
  readonly now: Date;
  readonly step?: (done: number) => void;
};

/** What came of one listed cutting; "known" came with an earlier import and was left as it is. */
export type ImportOutcome = "published" | "draft" | "known";

/**
 * Stores the cuttings of a list once, in its order, and says what came of each. Those that need
 * attention stay drafts. Interrupted, it is finished by running it again: what an import left as an
 * untouched draft is published then.
 */
export async function importCuttings(
  db: Database,
  cuttings: readonly ListedCutting[],
  run: Import,
): Promise<readonly ImportOutcome[]> {
  const keys = importKeys(cuttings);
  const outcomes = cuttings.map((): ImportOutcome => "known");
  // Of one day the later published stands first, so the page's last goes in first.
  for (let index = cuttings.length - 1; index >= 0; index -= 1) {
    const [cutting, key] = [cuttings[index], keys[index]];
    if (cutting === undefined || key === undefined) continue;
    outcomes[index] = await importCutting(db, { ...cutting, key }, run);
    run.step?.(cuttings.length - index);
  }
  return outcomes;
}

async function importCutting(
  db: Database,
  cutting: ListedCutting & { readonly key: string },
  run: Import,
): Promise<ImportOutcome> {
  if (await isHere(db, cutting)) return "known";
  const attention = whyAttention(cutting, run.now);
  const added = await addDraft(
    db,
    { ...cutting, ...(attention !== undefined && { attention }) },
    run,
  );
  const publishable = run.publish && attention === undefined;
  if (added !== undefined && !publishable) return "draft";
  if (added === undefined && !publishable) return "known";

  const id = added ?? (await findUntouchedDraft(db, cutting.key));
  if (id === undefined) return "known";
  await moveCutting(db, id, { to: "published", by: run.by, now: run.now });
  return "published";
}

/** An export says where a cutting stands: the one that is there was not brought from elsewhere. */
async function isHere(db: Database, { record }: ListedCutting): Promise<boolean> {
  return record !== undefined && (await findCuttingBySlug(db, record.slug)) !== undefined;
}

/** What was no public cutting where it was exported is none here, unless an editor makes it one. */
function whyAttention(cutting: ListedCutting, now: Date): string | undefined {
  const { attention, record } = cutting;
  if (attention !== undefined) return attention;
  if (record !== undefined && record.state !== "published")
    return `Where it was exported it was ${record.state.replace("_", " ")}.`;
  return whyNotPublic(cutting, now);
}

async function addDraft(
  db: Database,
  cutting: ListedCutting & { readonly key: string },
  run: Import,
): Promise<number | undefined> {
  const date = cutting.date ?? cutting.nearDate ?? run.now.toISOString().slice(0, 10);
  const attention =
    cutting.date === undefined && cutting.attention !== undefined
      ? `${cutting.attention} It was put under ${date}.`
      : cutting.attention;
  return db.transaction().execute(async (transaction) => {
    const draft = {
      text: textOfListed(cutting, date, run.language),
      slug: `draft/${randomUUID()}`,
      importKey: cutting.key,
      attention,
    };
    const id = await addCutting(transaction, draft, { by: run.by, now: run.now, what: "imported" });
    if (id !== undefined)
      await addEvent(transaction, {
        by: run.by,
        now: run.now,
        what: "import",
        about: `cutting ${id}`,
      });
    return id;
  });
}

/** Nobody wrote on it or moved it since it was imported. */
async function findUntouchedDraft(db: Database, key: string): Promise<number | undefined> {
  const known = await findCuttingOfImport(db, key);
  return known?.state === "draft" && known.revision === 1 && known.attention === undefined
    ? known.id
    : undefined;
}

/**
 * Known again by day, headline and line; equals are told apart by their place among themselves,
 * counted from the page's foot, so that what is added on top moves none. The link is no part: the
 * same page comes as text first and as HTML later.
 */
function importKeys(cuttings: readonly ListedCutting[]): readonly string[] {
  const seen = new Map<string, number>();
  return cuttings
    .toReversed()
    .map(({ date, headline, line }) => {
      const same = JSON.stringify(
        [date, headline, line].map((part) => part?.normalize("NFC") ?? ""),
      );
      const copy = (seen.get(same) ?? 0) + 1;
      seen.set(same, copy);
      return createHash("sha256").update(`${same} ${copy}`).digest("hex");
    })
    .toReversed();
}
