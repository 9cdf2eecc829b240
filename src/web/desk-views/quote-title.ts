const LONGEST_QUOTE = 80;

/** Isolated, so that a title written from right to left does not turn the sentence around it. */
export function quoteTitle(title: string): string {
  const letters = [...title];
  return `“\u2068${letters.length > LONGEST_QUOTE ? `${letters.slice(0, LONGEST_QUOTE).join("")}…` : title}\u2069”`;
}
