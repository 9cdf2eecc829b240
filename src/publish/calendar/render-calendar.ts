import { DAY } from "../../lib/duration.ts";
import type { CuttingView } from "../cutting-view.ts";
import { feedTerms } from "../feeds/feed-terms.ts";
import type { SiteView } from "../site-view.ts";
import { viewFeedPath, viewPath } from "../view-path.ts";
import { CALENDAR, type CalendarView } from "./calendar-view.ts";
import { contentLine, escapeText } from "./content-line.ts";

/** How often a calendar should ask anew: an event is seldom announced for the same day. */
const REFRESH = "PT6H";

type Entry = {
  /** Tells an event and a deadline of one cutting apart. */
  readonly what: "event" | "deadline";
  readonly summary: string;
  readonly first: string;
  readonly last: string;
};

/** iCalendar (RFC 5545, 7986): each event by its days, each deadline on its own. */
export function renderCalendar(view: CalendarView): string {
  const { site, cuttings, address } = view;
  const { settings } = site;
  const name = view.title === undefined ? settings.name : `${settings.name}: ${view.title}`;
  const text = (property: string, value: string) => contentLine(property, escapeText(value));
  return [
    contentLine("BEGIN", "VCALENDAR"),
    contentLine("VERSION", "2.0"),
    text("PRODID", `-//${settings.name}//Cuttings//${settings.language.toUpperCase()}`),
    contentLine("METHOD", "PUBLISH"),
    text("NAME", name),
    // What programs read that do not know RFC 7986.
    text("X-WR-CALNAME", name),
    contentLine("URL", `${site.address}${viewPath(address)}`),
    contentLine("SOURCE;VALUE=URI", `${site.address}${viewFeedPath(address, CALENDAR.file)}`),
    contentLine("REFRESH-INTERVAL;VALUE=DURATION", REFRESH),
    contentLine("X-PUBLISHED-TTL", REFRESH),
    ...cuttings.flatMap((cutting) =>
      entriesOf(site, cutting).map((entry) => event(site, cutting, entry)),
    ),
    contentLine("END", "VCALENDAR"),
  ].join("");
}

function entriesOf({ words }: SiteView, { headline, days }: CuttingView): readonly Entry[] {
  const { startsOn, endsOn, deadline } = days;
  return [
    ...(startsOn === undefined
      ? []
      : [{ what: "event", summary: headline, first: startsOn, last: endsOn ?? startsOn } as const]),
    ...(deadline === undefined
      ? []
      : [
          {
            what: "deadline",
            summary: `${words.deadline}: ${headline}`,
            first: deadline,
            last: deadline,
          } as const,
        ]),
  ];
}

function event(site: SiteView, cutting: CuttingView, entry: Entry): string {
  const own = `${site.address}${cutting.path}`;
  const text = (property: string, value: string) => contentLine(property, escapeText(value));
  const said = [cutting.line, cutting.credit ?? cutting.publisher, cutting.link, own];
  const terms = feedTerms(cutting).map((term) => escapeText(term.name));
  return [
    contentLine("BEGIN", "VEVENT"),
    text("UID", `${own}#${entry.what}`),
    contentLine("DTSTAMP", momentOf(cutting.at)),
    contentLine("DTSTART;VALUE=DATE", plain(entry.first)),
    // The day after the last one (RFC 5545, 3.6.1).
    contentLine("DTEND;VALUE=DATE", plain(dayAfter(entry.last))),
    text(`SUMMARY;LANGUAGE=${cutting.language}`, entry.summary),
    text("DESCRIPTION", said.filter((one) => one !== undefined).join("\n\n")),
    contentLine("URL", own),
    ...(terms.length > 0 ? [contentLine("CATEGORIES", terms.join(","))] : []),
    // A day to know of makes nobody busy.
    contentLine("TRANSP", "TRANSPARENT"),
    contentLine("END", "VEVENT"),
  ].join("");
}

/** "2026-03-01" as "20260301". */
function plain(day: string): string {
  return day.replaceAll("-", "");
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + DAY).toISOString().slice(0, "YYYY-MM-DD".length);
}

/** "20260301T120000Z" */
function momentOf(moment: Date): string {
  return moment.toISOString().replace(/[-:]|\.\d+/g, "");
}
