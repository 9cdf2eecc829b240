import { DAY } from "../lib/duration.ts";
import type { CalendarView } from "../publish/calendar/calendar-view.ts";
import { listDaysOfView } from "../storage/cuttings/view-cuttings.ts";
import type { Answering } from "./answering.ts";
import type { AskedView } from "./asked-view.ts";
import { nameSettled } from "./name-settled.ts";
import { readCuttingViews } from "./read-cutting-views.ts";
import { settleAsked } from "./settle-asked.ts";

/** What went by a season ago may still be looked up in a calendar; older days would grow for ever. */
const LONGEST_PAST_MS = 90 * DAY;
const MOST_DAYS = 500;

/** What of a view has days to keep in mind; undefined where nothing of what was asked for is known. */
export async function answerCalendar(
  answering: Answering,
  asked: Pick<AskedView, "view" | "ignored">,
): Promise<CalendarView | undefined> {
  const settled = await settleAsked(answering, asked);
  if (settled === undefined) return undefined;
  const since = new Date(Date.parse(answering.today) - LONGEST_PAST_MS)
    .toISOString()
    .slice(0, "YYYY-MM-DD".length);
  const found = await listDaysOfView(answering.db, { ...settled.fit, since, most: MOST_DAYS });
  return {
    ...nameSettled(answering, settled),
    site: answering.site,
    cuttings: await readCuttingViews(answering, found),
  };
}
