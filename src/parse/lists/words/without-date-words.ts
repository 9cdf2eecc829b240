import { foldDateText } from "../../dates/fold-date-text.ts";
import { MONTH_LOCALES, SOLAR_HIJRI_LOCALES } from "../../dates/days/month-names-table.ts";

/** Runs of letters; an apostrophe, a point or an accent within is part of the word. */
const WORD = /\p{L}[\p{L}\p{M}.'’׳״]*/gu;

/** What stands beside days and times and no locale's own format has. */
const WRITTEN =
  "of the on at st nd rd th den der dem am um uhr kl klo kell kello ore alle ut le à h hrs hr cz m p a pm noon midnight de del do da di du er o e em el lo la a as às las los thg yr yil " +
  "года год году р рік г ч гада gada ж ng ika ta dia hari tanggal pukul jam lúc hồi ngày ngay tháng thang năm nam thứ thu chủ nhật nhat nd rd th dnia dne dňa roku rok roka godine god leta an anul ano ár év évi kor óra " +
  "วัน ที่ วันที่ เวลา น พ ศ พศ ค คศ เดือน ปี يوم في الموافق هـ ه م روز مورخ ساعت יום ה ב ל בתאריך שעה " +
  "令和 平成 昭和 大正 明治 民國 民国 元 公元 西元 年 月 日 号 號 時 时 分 秒 点 點 上午 下午 午前 午後 中午 晚上 早上 凌晨 傍晚 曜日 曜 星期 週 周 礼拜 禮拜 一 二 三 四 五 六 오전 오후 년 월 일 시 분 초 요일 оны сар сарын өдөр да р maa";

/** 二〇二四年三月五日 is a day without a figure in it. */
const CHINESE_NUMBERS = /^[〇零○元一二三四五六七八九十年月日号號]+$/;
/** Thai, Lao, Khmer, kana and Chinese characters. */
const UNSPACED = /[\u0e00-\u0eff\u1780-\u17ff\u3040-\u9fff]/;
/** Longer than any word of a date: "วันพฤหัสบดีที่" has fifteen letters. */
const LONGEST_WORD_CHARS = 40;

const LOCALES_BY_CALENDAR: Readonly<Record<string, readonly string[]>> = {
  gregory: ["en", ...MONTH_LOCALES, "zh", "zh-Hant", "ja", "ko", "vi", "mn"],
  persian: SOLAR_HIJRI_LOCALES,
  buddhist: ["th"],
};

const SHAPES: readonly Intl.DateTimeFormatOptions[] = [
  { dateStyle: "full" },
  { dateStyle: "long" },
  { weekday: "short", day: "numeric", month: "short", year: "numeric" },
  { weekday: "long" },
  { weekday: "short" },
];
/** 2 January 2000 was a Sunday. */
const WEEK = Array.from({ length: 7 }, (_, day) => Date.UTC(2000, 0, 2 + day));

type Words = {
  /** What stands beside days in any language, in at least one, and in each. */
  readonly anywhere: ReadonlySet<string>;
  readonly somewhere: ReadonlySet<string>;
  readonly byLanguage: readonly ReadonlySet<string>[];
};

let gathered: Words | undefined;

/** The words of a folded text. */
export function wordsOf(text: string): readonly string[] {
  return text.match(WORD) ?? [];
}

/**
 * What is left of a text's words without the weekdays, joiners and units of one language, for each
 * language that knows any: a month's name in a day, and other words in everything else. Nothing
 * where more is left than a month's name takes.
 */
export function withoutDateWords(
  words: readonly string[],
  mostLeft: number,
): readonly (readonly string[])[] {
  gathered ??= gatherWords();
  const { anywhere, somewhere, byLanguage } = gathered;
  const unknown = words.filter((word) => !isKnown(word, somewhere));
  if (unknown.length > mostLeft) return [];
  const strange = words.filter((word) => !isKnown(word, anywhere));
  if (strange.length === unknown.length) return [strange];
  // "It met on Wednesday" has a weekday of English and two words that stand in others' dates.
  return [strange, ...byLanguage.map((own) => strange.filter((word) => !isKnown(word, own)))];
}

function isKnown(word: string, known: ReadonlySet<string>): boolean {
  return known.has(word) || isMadeOf(withoutPoints(word), known);
}

/** Thai, Chinese and Japanese write "on Tuesday the" without a space: "วันอังคารที่". */
function isMadeOf(word: string, known: ReadonlySet<string>): boolean {
  if (word === "" || known.has(word) || CHINESE_NUMBERS.test(word)) return true;
  if (word.length > LONGEST_WORD_CHARS || !UNSPACED.test(word)) return false;
  let at = 0;
  while (at < word.length) {
    let end = word.length;
    while (end > at && !known.has(word.slice(at, end))) end -= 1;
    if (end === at) return false;
    at = end;
  }
  return true;
}

/** What the runtime's own locales put around a day, in every language that the date reader reads. */
function gatherWords(): Words {
  const byLanguage = new Map<string, Set<string>>();
  const anywhere = new Set(plainWords(WRITTEN));
  for (const [calendar, locales] of Object.entries(LOCALES_BY_CALENDAR)) {
    for (const locale of locales) {
      const language = locale.split("-")[0] ?? locale;
      const own = byLanguage.get(language) ?? new Set(anywhere);
      byLanguage.set(language, own);
      for (const word of plainWords(wordsAround(locale, calendar))) own.add(word);
    }
  }
  const somewhere = new Set([...byLanguage.values()].flatMap((own) => [...own]));
  return { anywhere, somewhere, byLanguage: [...byLanguage.values()] };
}

function plainWords(text: string): readonly string[] {
  return wordsOf(foldDateText(text)).map(withoutPoints);
}

function wordsAround(locale: string, calendar: string): string {
  const tag = `${locale}-u-ca-${calendar}-nu-latn`;
  const parts = SHAPES.flatMap((shape) => {
    const format = new Intl.DateTimeFormat(tag, { ...shape, timeZone: "UTC" });
    return WEEK.flatMap((day) => format.formatToParts(day));
  });
  return parts
    .filter(({ type }) => type === "weekday" || type === "literal" || type === "era")
    .map((part) => part.value)
    .join(" ");
}

function withoutPoints(word: string): string {
  return word.replace(/[.'’׳״]/g, "");
}
