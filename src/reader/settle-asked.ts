import { isWhole } from "../model/views/view-address.ts";
import type { View } from "../model/views/view.ts";
import type { FitQuery } from "../storage/cuttings/view-cuttings.ts";
import type { NamedPublisher } from "../storage/sources/publishers.ts";
import type { Answering } from "./answering.ts";
import type { AskedView } from "./asked-view.ts";
import { findPublishers } from "./find-publishers.ts";
import { termsOfView } from "./terms-of-view.ts";

export type SettledView = {
  /** Of what was asked for, what is known here. */
  readonly view: View;
  /** The rest, as it was written. */
  readonly unknown: readonly string[];
  readonly publishers: ReadonlyMap<string, NamedPublisher>;
  readonly fit: FitQuery;
};

/** A view with its publishers found; undefined where nothing of what was asked for is known. */
export async function settleAsked(
  { db, vocabularies }: Answering,
  { view: asked, ignored }: Pick<AskedView, "view" | "ignored">,
): Promise<SettledView | undefined> {
  const publishers = await findPublishers(db, asked.publishers);
  const unknown = [
    ...ignored.filter(({ why }) => why === "unknown").map(({ value }) => value),
    ...asked.publishers.filter((word) => !publishers.has(word)),
  ];
  const view = { ...asked, publishers: asked.publishers.filter((word) => publishers.has(word)) };
  if (isWhole(view) && unknown.length > 0) return undefined;
  const { facets: _, publishers: __, ...rest } = view;
  const fit = {
    ...rest,
    terms: termsOfView(view, vocabularies),
    publisherIds: publishers.size === 0 ? undefined : [...publishers.values()].map(({ id }) => id),
  };
  return { view, unknown, publishers, fit };
}
