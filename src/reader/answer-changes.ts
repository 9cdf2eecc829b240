import type { ChangeView } from "../publish/api/render-changes.ts";
import { cuttingPath } from "../publish/cutting-path.ts";
import { type ChangeQuery, listChanges } from "../storage/cuttings/list-changes.ts";
import type { Answering } from "./answering.ts";
import { readCuttingViews } from "./read-cutting-views.ts";

export type ChangesAnswer = {
  readonly changes: readonly ChangeView[];
  /** The last of them; absent where there are none. */
  readonly last: { readonly at: Date; readonly id: number } | undefined;
};

/** What readers would see changed since, the earliest first, each cutting once. */
export async function answerChanges(
  answering: Answering,
  query: ChangeQuery,
): Promise<ChangesAnswer> {
  const rows = await listChanges(answering.db, query);
  const views = await readCuttingViews(
    answering,
    rows.filter(({ state }) => state === "published"),
  );
  const byPath = new Map(views.map((view) => [view.path, view]));
  const last = rows.at(-1);
  return {
    changes: rows.map(({ slug, changedAt, withdrawal }) => {
      const path = cuttingPath(slug);
      return { path, changedAt, cutting: byPath.get(path), why: withdrawal };
    }),
    last: last && { at: last.changedAt, id: last.id },
  };
}
