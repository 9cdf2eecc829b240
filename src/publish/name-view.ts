import { FACETS } from "../model/facet.ts";
import { shortFrom, shortTo } from "../model/views/period.ts";
import type { View } from "../model/views/view.ts";
import { type DateStyle, formatDate } from "./format-date.ts";
import type { TermNamer } from "./name-terms.ts";
import type { SiteView } from "./site-view.ts";

export type ViewNamer = {
  readonly nameTerm: TermNamer;
  readonly namePublisher: (word: string) => string;
};

/** Every filter of a view in words: "Report · Norway or Sweden · since May 2024". */
export function nameView(
  { words, settings: { language } }: SiteView,
  view: View,
  { nameTerm, namePublisher }: ViewNamer,
): string {
  const either = new Intl.ListFormat(language, { type: "disjunction" });
  const languages = new Intl.DisplayNames(language, { type: "language" });
  const listed = [
    ...FACETS.map((facet) => view.facets[facet].map((id) => nameTerm(facet, id).name)),
    view.publishers.map(namePublisher),
    view.languages.map((code) => languages.of(code) ?? code),
  ];
  return [
    ...listed.filter((names) => names.length > 0).map((names) => either.format(names)),
    ...(view.from === undefined ? [] : [words.viewSince(inWords(shortFrom(view.from), language))]),
    ...(view.to === undefined ? [] : [words.viewUntil(inWords(shortTo(view.to), language))]),
    ...(view.words === undefined ? [] : [words.viewSaying(view.words)]),
  ].join(" · ");
}

/** A year is a number in every language; what is longer is written as its people do. */
function inWords(period: string, language: string): string {
  const styles: readonly (DateStyle | undefined)[] = [undefined, "month", "full"];
  const style = styles[period.split("-").length - 1];
  return style === undefined ? period : formatDate(period, language, style);
}
