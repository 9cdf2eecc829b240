import type { MonthView } from "../publish/site/month-page.ts";
import { listCuttings, listMonths } from "../storage/cuttings/cutting-lists.ts";
import type { Answering } from "./answering.ts";
import { readCuttingViews } from "./read-cutting-views.ts";

/** All of a month (YYYY-MM); a month without cuttings has no page. */
export async function answerMonth(
  answering: Answering,
  month: string,
): Promise<MonthView | undefined> {
  const [found, months] = await Promise.all([
    listCuttings(answering.db, { states: ["published"], month }),
    listMonths(answering.db),
  ]);
  if (found.length === 0) return undefined;
  return { month, months, cuttings: await readCuttingViews(answering, found) };
}
