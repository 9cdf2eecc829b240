import { viewId } from "../model/views/view.ts";
import { isWhole, VIEWS_PATH, writeView } from "../model/views/view-address.ts";
import { nameView } from "../publish/name-view.ts";
import type { ViewAnswer } from "../publish/view-answer.ts";
import { listCuttingsOfView } from "../storage/cuttings/view-cuttings.ts";
import type { Answering } from "./answering.ts";
import type { AskedView } from "./asked-view.ts";
import { findPublishers } from "./find-publishers.ts";
import { readCuttingViews } from "./read-cutting-views.ts";
import { writePlace } from "./read-place.ts";
import { termsOfView } from "./terms-of-view.ts";

/** What fits a view, newest first; undefined where nothing of what was asked for is known. */
export async function answerView(
  answering: Answering,
  { view: asked, ignored, after, most }: AskedView,
): Promise<ViewAnswer | undefined> {
  const publishers = await findPublishers(answering.db, asked.publishers);
  const unknown = [
    ...ignored.filter(({ why }) => why === "unknown").map(({ value }) => value),
    ...asked.publishers.filter((word) => !publishers.has(word)),
  ];
  const view = { ...asked, publishers: asked.publishers.filter((word) => publishers.has(word)) };
  if (isWhole(view) && unknown.length > 0) return undefined;

  const { facets: _, publishers: __, ...rest } = view;
  const found = await listCuttingsOfView(answering.db, {
    ...rest,
    terms: termsOfView(view, answering.vocabularies),
    publisherIds: publishers.size === 0 ? undefined : [...publishers.values()].map(({ id }) => id),
    after,
    most: most + 1,
  });
  const shown = found.slice(0, most);
  const last = found.length > most ? shown.at(-1) : undefined;
  const address = writeView(view, answering.termWords);
  return {
    address,
    unknown,
    title: isWhole(view)
      ? undefined
      : nameView(answering.site, view, {
          nameTerm: answering.nameTerm,
          namePublisher: (word) => publishers.get(word)?.name ?? word,
        }),
    id: isWhole(view) ? "/" : `${VIEWS_PATH}?${viewId(view)}`,
    isPlain: address.path !== VIEWS_PATH,
    cuttings: await readCuttingViews(answering, shown),
    olderAfter: last && writePlace({ date: last.date, place: last.placeInOrder }),
    isFurther: after !== undefined,
    leftOut: ignored.filter(({ why }) => why === "too many").length,
  };
}
