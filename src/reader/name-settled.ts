import { isWhole, VIEWS_PATH, writeView } from "../model/views/view-address.ts";
import { viewId } from "../model/views/view.ts";
import { nameView } from "../publish/name-view.ts";
import type { ViewAnswer } from "../publish/view-answer.ts";
import type { Answering } from "./answering.ts";
import type { SettledView } from "./settle-asked.ts";

/** What a view is called and where it stands. */
export function nameSettled(
  { site, nameTerm, termWords }: Answering,
  { view, publishers }: SettledView,
): Pick<ViewAnswer, "address" | "title" | "id"> {
  return {
    address: writeView(view, termWords),
    title: isWhole(view)
      ? undefined
      : nameView(site, view, {
          nameTerm,
          namePublisher: (word) => publishers.get(word)?.name ?? word,
        }),
    id: isWhole(view) ? "/" : `${VIEWS_PATH}?${viewId(view)}`,
  };
}
