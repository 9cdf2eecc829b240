/** Place and day before a paragraph's first dash. */
const LONGEST_TEXT_DATELINE = 60;
const LONGEST_END = 80;
/** "01.02.2022 „The labour market", and no mark between. */
const DAY_BEFORE_TEXT = /^\W{0,3}(\p{N}{1,2}\.\p{N}{1,2}\.\p{N}{4}) ["„“«]?\p{Lu}/u;
/** "Bears had a good year (news of 14 January 2020)". */
const DAY_BEHIND_TEXT = /\(\p{L}{0,20} ?\p{L}{0,12} ?(\p{N}{1,2}[^()]{3,20}\p{N}{4})\)\s*$/u;

/** "GENEVA, 3 July 2018 – The county said so": what stands before the dash of a first paragraph. */
export function datelineOf(text: string | undefined): string[] {
  const paragraphs = (text ?? "").slice(0, 2_000).split("\n\n").slice(0, 3);
  return paragraphs.flatMap((paragraph) => {
    const end = paragraph
      .slice(0, LONGEST_TEXT_DATELINE)
      .search(/ [–—-] |: |\) |(?<=\p{N}{4})\. (?=\p{Lu})/u);
    const start = paragraph.slice(0, Math.max(0, end));
    if (/\p{N}{4}/u.test(start)) return [start];
    return DAY_BEFORE_TEXT.exec(paragraph)?.[1] ?? [];
  });
}

/** The day in brackets behind what a page says of itself. */
export function dayBehind(description: string): string[] {
  const day = DAY_BEHIND_TEXT.exec(description.slice(-LONGEST_END))?.[1];
  return day === undefined ? [] : [day];
}
