import { readDay } from "../dates/read-day.ts";

/** A date with its weekday, its joiners and a zone has fewer. */
const MOST_WORDS = 8;

/** With a point a time needs its word: "1.25" is an amount. */
const CLOCK =
  /\d{1,2}(?::\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\b\.?|h\b)?|\.\d{2}\s*(?:[ap]\.?m\b\.?|h\b))/gi;
/** A percentage, a currency or a quotation beside a date is more than a date. */
const OTHER_SIGN = /[^\p{L}\p{M}\p{Nd}\s\p{Cf}.,:;/'’()_·|–—-]/u;
/** Letters that touch a digit belong to it: 9th, 13日, T10:00Z. */
const WORD = /(?<![\p{Nd}\p{L}])\p{L}[\p{L}\p{M}.'’]*/gu;
const JOINERS = new Set(
  "of the de del di do da den der le la el lo am em em on at kl a à um il gmt utc z bst cet cest est edt pst pdt am pm noon midnight г год года року р ngày tháng năm gada".split(
    " ",
  ),
);
const WEEKDAY_LANGUAGES =
  "en fr de es pt it nl da nb sv fi et lv lt pl cs sk sl hr sr bg ro hu el ru uk tr ar fa he hi bn th vi id ms sw zh ja ko".split(
    " ",
  );

let knownWeekdays: ReadonlySet<string> | undefined;

/**
 * The day that a text says, where it says nothing else: "Plan for 9 January 2019" is a headline.
 */
export function readWholeDay(text: string): string | undefined {
  if (OTHER_SIGN.test(text)) return undefined;
  const date = readDay(text);
  if (date === undefined) return undefined;
  const words = text.match(WORD) ?? [];
  const numbers = text.replace(CLOCK, " ").match(/\p{Nd}+/gu) ?? [];
  // Year and day, and the month where it is a number too.
  const mostNumbers = words.some(isMonth) ? 2 : 3;
  if (words.length > MOST_WORDS || numbers.length > mostNumbers) return undefined;
  return words.every((word) => isDateWord(word) || isMonth(word)) ? date : undefined;
}

/**
 * The date reader knows the months of many languages and of two calendars; here it is asked about
 * one word.
 */
function isMonth(word: string): boolean {
  return (
    !JOINERS.has(plainWord(word)) &&
    (readDay(`1 ${word} 2001`) ?? readDay(`۱ ${word} ۱۳۸۰`)) !== undefined
  );
}

function isDateWord(word: string): boolean {
  const plain = plainWord(word);
  return JOINERS.has(plain) || weekdays().has(plain);
}

function weekdays(): ReadonlySet<string> {
  knownWeekdays ??= new Set(
    WEEKDAY_LANGUAGES.flatMap((language) =>
      (["long", "short"] as const).flatMap((weekday) => {
        const format = new Intl.DateTimeFormat(language, { weekday, timeZone: "UTC" });
        // 2 January 2000 was a Sunday.
        return Array.from({ length: 7 }, (_, day) =>
          plainWord(format.format(Date.UTC(2000, 0, 2 + day))),
        );
      }),
    ),
  );
  return knownWeekdays;
}

function plainWord(word: string): string {
  return word.toLowerCase().replace(/\.$/, "");
}
