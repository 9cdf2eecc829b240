import { AppError } from "../../lib/app-error.ts";
import type { Repair, Replacement } from "../../model/reading/repair.ts";
import type { Database } from "../../storage/database.ts";
import { addEvent } from "../../storage/events.ts";
import { pauseSource } from "../../storage/sources/sources.ts";
import { isSearch } from "./find-replacements.ts";
import { repairSource } from "./repair-source.ts";

export type Accepting = {
  readonly by: string;
  readonly now: Date;
  /** What a person chose, where the repair is to look for something. */
  readonly found?: Replacement;
};

/** Does what a person accepted. Returns what was done, as a sentence. */
export async function acceptRepair(
  db: Database,
  sourceId: number,
  repair: Repair,
  { found, ...made }: Accepting,
): Promise<string> {
  if (repair.kind === "pause") {
    await pause(db, sourceId, { ...made, why: repair.why });
    return "It is paused and not asked any more.";
  }
  if (repair.kind === "use_http2") {
    await repairSource(db, sourceId, { http2: true, why: repair.why }, made);
    return "It is asked with HTTP/2 from now on.";
  }
  if (!isSearch(repair)) {
    await repairSource(db, sourceId, { address: repair.address, why: repair.why }, made);
    return `It is read at ${repair.address} from now on.`;
  }
  if (found === undefined)
    throw new AppError(
      "invalid",
      "This repair looks for something, and one of what it finds must be chosen. Nothing was changed.",
    );
  const { address, kind, pageRule } = found;
  await repairSource(db, sourceId, { address, kind, pageRule, why: found.reason }, made);
  return `It is read as a ${kind} at ${address} from now on.`;
}

async function pause(
  db: Database,
  id: number,
  { by, now, why }: { readonly by: string; readonly now: Date; readonly why: string },
): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    if (!(await pauseSource(transaction, id, { by, now })))
      throw new AppError("not_found", `There is no source ${id}. Nothing was changed.`);
    await addEvent(transaction, { by, now, what: "pause", about: `source ${id}`, detail: { why } });
  });
}
