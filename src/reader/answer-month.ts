import { firstDay, lastDay } from "../model/views/period.ts";
import { writeView } from "../model/views/view-address.ts";
import { WHOLE_VIEW } from "../model/views/view.ts";
import type { MonthView } from "../publish/site/month-page.ts";
import { viewPathAfter } from "../publish/view-path.ts";
import { listMonths } from "../storage/cuttings/cutting-lists.ts";
import { ALL_THAT_FITS, listCuttingsOfView } from "../storage/cuttings/view-cuttings.ts";
import type { Answering } from "./answering.ts";
import { readCuttingViews } from "./read-cutting-views.ts";
import { writePlace } from "./read-place.ts";

/** More on one page would be half a megabyte for a phone. */
const MOST_IN_MONTH = 200;

/** A month (YYYY-MM), newest first; a month without cuttings has no page. */
export async function answerMonth(
  answering: Answering,
  month: string,
): Promise<MonthView | undefined> {
  const view = { ...WHOLE_VIEW, from: firstDay(month), to: lastDay(month) };
  const [found, months] = await Promise.all([
    listCuttingsOfView(answering.db, {
      ...ALL_THAT_FITS,
      from: view.from,
      to: view.to,
      after: undefined,
      most: MOST_IN_MONTH + 1,
    }),
    listMonths(answering.db),
  ]);
  const shown = found.slice(0, MOST_IN_MONTH);
  const last = found.length > MOST_IN_MONTH ? shown.at(-1) : undefined;
  if (shown.length === 0) return undefined;
  return {
    month,
    months,
    cuttings: await readCuttingViews(answering, shown),
    furtherPath:
      last &&
      viewPathAfter(
        writeView(view, answering.termWords),
        writePlace({ date: last.date, place: last.placeInOrder }),
      ),
  };
}
