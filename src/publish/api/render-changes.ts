import type { z } from "zod";
import type { CuttingView } from "../cutting-view.ts";
import type { SiteView } from "../site-view.ts";
import type { CHANGES } from "./api-shapes.ts";
import { renderCutting } from "./render-cuttings.ts";

/** A change that readers would see; without a view it was withdrawn. */
export type ChangeView = {
  /** Of the cutting's own page, from the root of the site. */
  readonly path: string;
  readonly changedAt: Date;
  readonly cutting: CuttingView | undefined;
  readonly why: string | undefined;
};

export function renderChanges(
  { address }: SiteView,
  changes: readonly ChangeView[],
  { next, limit }: { readonly next: string; readonly limit: number },
): z.infer<typeof CHANGES> {
  return {
    changes: changes.map(({ path, changedAt, cutting, why }) => {
      const said = { id: address + path, changed: changedAt.toISOString() };
      return cutting === undefined
        ? { state: "withdrawn" as const, ...said, why: why ?? null }
        : { state: "published" as const, ...said, cutting: renderCutting(address, cutting) };
    }),
    limit,
    next: address + next,
  };
}
