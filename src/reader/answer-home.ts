import type { HomeView } from "../publish/site/home-page.ts";
import { listCuttings, listMonths } from "../storage/cuttings/cutting-lists.ts";
import { ALL_THAT_FITS, listDaysOfView } from "../storage/cuttings/view-cuttings.ts";
import type { Answering } from "./answering.ts";
import { readCuttingViews } from "./read-cutting-views.ts";

/** A month of a busy desk; with its style the page stays under 60 kB. */
const MOST_ON_HOME = 30;

export async function answerHome(answering: Answering): Promise<HomeView> {
  const [newest, months, toCome] = await Promise.all([
    listCuttings(answering.db, { states: ["published"], most: MOST_ON_HOME }),
    listMonths(answering.db),
    listDaysOfView(answering.db, { ...ALL_THAT_FITS, since: answering.today, most: 1 }),
  ]);
  return {
    cuttings: await readCuttingViews(answering, newest),
    months,
    hasDaysToCome: toCome.length > 0,
  };
}
