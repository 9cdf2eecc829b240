/** Blanks, and signs that nobody sees: soft hyphens, joiners, marks of direction. */
const UNSEEN = "\\s\\u00ad\\u200b-\\u200f\\u2060\\ufeff";
const SEEN = new RegExp(`(?:^|>)[${UNSEEN}]*[^${UNSEEN}<]`);

/** Sanitised markup without a word or a picture in it: elements around nothing. */
export function saysNothing(markup: string): boolean {
  return !SEEN.test(markup) && !markup.includes("<img");
}
