import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { readDate } from "../read-date.ts";
import { readDay } from "../read-day.ts";

/** People whose names are, or begin like, a month or a weekday somewhere. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  de: [
    "Jan Muster",
    "Juli Zeh",
    "August Macke",
    "Maia Märzinger",
    "Jana Dezember",
    "Friedrich Mai",
  ],
  en: [
    "June Carter",
    "April O'Neil",
    "May Sun",
    "Augustus Marsh",
    "Sunny Satchell",
    "Wednesday Mart",
  ],
  fr: ["Avril Juin", "Juliette Mars", "Jules Août", "Marcel Févre", "Samedi Janvion"],
  es: ["Julio Enero", "Abril Sáb", "Domingo Marzal", "Agosto Mayor", "Juan Dicenta"],
  it: ["Marzia Aprile", "Gennaro Maggi", "Ottobrina Luglio", "Giugni Settembrini"],
  nl: ["Jan de Mei", "Maart Juni", "Julia van Augustus", "Maurits Decker"],
  pl: ["Maj Kwiecień", "Lipiec Jan", "Marek Styczeń", "Grudzień Maria"],
  cs: ["Jan Květen", "Máj Novák", "Červenka Únor", "Ledňa Srpen"],
  tr: ["Eylül Kasım", "Ocak Mart", "Nisan Şubatoğlu", "Ekim Mayıs"],
  fi: ["Tammi Helmi", "Maria Elo", "Kesä Loka", "Joulu Marras"],
  ru: ["Март Майоров", "Августа Июнева", "Юлия Апрелева", "Октябрина Декабрёва"],
  vi: ["Mai Thi Thu", "Nguyễn Thắng", "Thu Mai", "Trần Thắng Mười"],
  ja: ["五月みどり", "皐月一郎", "三月エリ"],
};
const FORMS: readonly ((year: string, month: string, day: string) => string)[] = [
  (year, month, day) => `${day}.${month}.${year}`,
  (year, month, day) => `${year}-${month}-${day}`,
  (year, month, day) => `${year}/${month}/${day}`,
  (year, month, day) => `${month}/${day}/${year}`,
  (year, month, day) => `${day}/${month}/${year}`,
];

const place = fc.constantFrom(...Object.keys(NAMES)).chain((language) =>
  fc.record({
    language: fc.constantFrom(language, undefined),
    names: fc.array(fc.constantFrom(...(NAMES[language] ?? [])), { minLength: 1, maxLength: 2 }),
  }),
);

const around = fc.record({
  date: fc.date({
    min: new Date("1990-01-01"),
    max: new Date("2035-12-31"),
    noInvalidDate: true,
  }),
  form: fc.constantFrom(...FORMS),
  between: fc.constantFrom(", ", " ", " · ", " | ", " am ", " on ", " le "),
  before: fc.constantFrom("Von ", "By ", "Par ", ""),
  isAfter: fc.boolean(),
});

test("readDate: names of people around a date in figures never move it", () => {
  fc.assert(
    fc.property(place, around, ({ language, names }, { date, form, between, before, isAfter }) => {
      const [year = "", month = "", day = ""] = date.toISOString().slice(0, 10).split("-");
      const figures = form(year, month, day);
      const hints = language === undefined ? {} : { language };
      const text = isAfter
        ? `${figures}${between}${names.join(between)}`
        : `${before}${names.join(between)}${between}${figures}`;
      assert.equal(dayOf(text, hints), dayOf(figures, hints), text);
      assert.equal(readDay(text, hints), readDay(figures, hints), text);
    }),
    { numRuns: 3_000 },
  );
});

function dayOf(text: string, hints: { language?: string }): string | undefined {
  return readDate(text, hints)?.date.toISOString().slice(0, 10);
}
