import type { CuttingView } from "../cutting-view.ts";
import type { SiteView } from "../site-view.ts";
import type { ViewAnswer } from "../view-answer.ts";

/** The days to keep in mind of one view. */
export type CalendarView = Pick<ViewAnswer, "address" | "title" | "id"> & {
  readonly site: SiteView;
  readonly cuttings: readonly CuttingView[];
};

export const CALENDAR = { name: "iCalendar", file: "calendar.ics", type: "text/calendar" } as const;
