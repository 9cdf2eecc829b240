import { hostOf } from "../../lib/links/host-of.ts";
import { AppError } from "../../lib/app-error.ts";
import type { PageRule } from "../../model/reading/page-rule.ts";
import type { SourceKind } from "../../model/source.ts";
import type { Database } from "../../storage/database.ts";
import { addEvent } from "../../storage/events.ts";
import { changeSource, findSourceForRepair } from "../../storage/sources/repairs.ts";

/** How a source is read from now on; what is not named stays. */
export type SourceRepair = {
  readonly address?: string;
  readonly kind?: SourceKind;
  readonly pageRule?: PageRule;
  readonly http2?: boolean;
  /** As a sentence, for the trail. */
  readonly why: string;
};

export type RepairMade = {
  readonly by: string;
  readonly now: Date;
  /** At once where it is not said. */
  readonly dueAt?: Date;
};

/** Changes how a source is read. Its id, items and history stay, the trail says what was before. */
export async function repairSource(
  db: Database,
  id: number,
  { why, ...repair }: SourceRepair,
  { by, now, dueAt }: RepairMade,
): Promise<void> {
  const repairing = async (transaction: Database): Promise<void> => {
    const before = await findSourceForRepair(transaction, id);
    if (before === undefined)
      throw new AppError("not_found", `There is no source ${id}. Nothing was changed.`);
    const pageRule =
      repair.pageRule ?? (repair.kind !== undefined && repair.kind !== "page" ? null : undefined);
    const hostKey = repair.address === undefined ? undefined : hostOf(repair.address);
    const done = await changeSource(
      transaction,
      id,
      { ...repair, hostKey, pageRule },
      { why, now, dueAt },
    );
    if (done.outcome === "taken")
      throw new AppError(
        "conflict",
        `Source ${done.by} reads ${repair.address ?? ""} already. Nothing was changed; pause one of the two.`,
      );
    const { address, kind, http2 } = before;
    await addEvent(transaction, {
      by,
      now,
      what: "repair",
      about: `source ${id}`,
      detail: { why, before: { address, kind, http2, pageRule: before.page_rule }, after: repair },
    });
  };
  await (db.isTransaction ? repairing(db) : db.transaction().execute(repairing));
}
