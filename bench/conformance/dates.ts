import { readDate } from "../../src/parse/dates/read-date.ts";
import { MONTH_LOCALES } from "../../src/parse/dates/days/month-names-table.ts";

/**
 * How many dates are read right, in every language that month names are taken from and a few with
 * numbered months, in the runtime's three longer styles, three days a month; with the language
 * declared and without.
 */
const LOCALES = [...MONTH_LOCALES, "en-US", "en-GB", "ja", "ko", "mn", "vi", "zh", "zh-TW"];
const STYLES = ["full", "long", "medium"] as const;
const DAYS = [3, 13, 28];

type Score = { right: number; wrong: number; unread: number };

for (const isDeclared of [true, false]) {
  const total: Score = { right: 0, wrong: 0, unread: 0 };
  for (const locale of LOCALES) {
    const score = scoreOf(locale, isDeclared);
    total.right += score.right;
    total.wrong += score.wrong;
    total.unread += score.unread;
    if (score.wrong + score.unread > 0)
      console.log(`  ${locale}: ${score.wrong} wrong, ${score.unread} unread`);
  }
  const all = total.right + total.wrong + total.unread;
  console.log(
    `dates, language ${isDeclared ? "declared" : "unknown"}: ${total.right} of ${all} right, ${total.wrong} wrong, ${total.unread} unread`,
  );
}

function scoreOf(locale: string, isDeclared: boolean): Score {
  const score: Score = { right: 0, wrong: 0, unread: 0 };
  for (const style of STYLES) {
    const format = new Intl.DateTimeFormat(locale, { dateStyle: style, timeZone: "UTC" });
    for (const date of datesOfAYear()) {
      const read = readDate(format.format(date), isDeclared ? { language: locale } : {});
      if (read === undefined) score.unread += 1;
      else score[read.date.getTime() === date.getTime() ? "right" : "wrong"] += 1;
    }
  }
  return score;
}

function datesOfAYear(): Date[] {
  return Array.from({ length: 12 }, (_, month) =>
    DAYS.map((day) => new Date(Date.UTC(2021, month, day))),
  ).flat();
}
