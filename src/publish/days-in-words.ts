import { formatDate, formatDays } from "./format-date.ts";
import type { CuttingView } from "./cutting-view.ts";
import type { SiteView } from "./site-view.ts";

/** Days as the page names them, each with what it is for machines. */
export type DaysInWords = {
  readonly name: string;
  readonly words: string;
  /** As HTML's `datetime` takes it. */
  readonly day: string;
};

/** What readers may have to keep in mind: when it is, and until when they may take part. */
export function daysInWords(
  { words, settings: { language } }: SiteView,
  { days: { startsOn, endsOn, deadline } }: CuttingView,
): readonly DaysInWords[] {
  const event = startsOn !== undefined && {
    name: words.takesPlace,
    words: formatDays(startsOn, endsOn ?? startsOn, language),
    day: startsOn,
  };
  const last = deadline !== undefined && {
    name: words.deadline,
    words: formatDate(deadline, language, "full"),
    day: deadline,
  };
  return [event, last].filter((one) => one !== false);
}
