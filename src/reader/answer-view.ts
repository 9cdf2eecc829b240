import { VIEWS_PATH, writeView } from "../model/views/view-address.ts";
import type { View } from "../model/views/view.ts";
import type { ViewAnswer } from "../publish/view-answer.ts";
import { viewPath } from "../publish/view-path.ts";
import { listCuttingsOfView, listDaysOfView } from "../storage/cuttings/view-cuttings.ts";
import type { Answering } from "./answering.ts";
import type { AskedView } from "./asked-view.ts";
import { nameSettled } from "./name-settled.ts";
import { readCuttingViews } from "./read-cutting-views.ts";
import { writePlace } from "./read-place.ts";
import { suggestWords } from "./suggest-words.ts";
import { settleAsked } from "./settle-asked.ts";

/** What fits a view, newest first; undefined where nothing of what was asked for is known. */
export async function answerView(
  answering: Answering,
  asked: AskedView,
): Promise<ViewAnswer | undefined> {
  const { after, most, ignored } = asked;
  const settled = await settleAsked(answering, asked);
  if (settled === undefined) return undefined;
  const { unknown, fit } = settled;
  const [found, toCome] = await Promise.all([
    listCuttingsOfView(answering.db, { ...fit, after, most: most + 1 }),
    listDaysOfView(answering.db, { ...fit, since: answering.today, most: 1 }),
  ]);
  const shown = found.slice(0, most);
  const last = found.length > most ? shown.at(-1) : undefined;
  const named = nameSettled(answering, settled);
  return {
    ...named,
    unknown,
    isPlain: named.address.path !== VIEWS_PATH,
    cuttings: await readCuttingViews(answering, shown),
    olderAfter: last && writePlace({ date: last.date, place: last.placeInOrder }),
    isFurther: after !== undefined,
    hasDaysToCome: toCome.length > 0,
    meant: found.length > 0 ? undefined : await findMeant(answering, settled.view),
    leftOut: ignored.filter(({ why }) => why === "too many").length,
  };
}

async function findMeant({ db, termWords }: Answering, view: View): Promise<ViewAnswer["meant"]> {
  const words = view.words === undefined ? undefined : await suggestWords(db, view.words);
  return words === undefined
    ? undefined
    : { words, path: viewPath(writeView({ ...view, words }, termWords)) };
}
