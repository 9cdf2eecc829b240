/**
 * Takes any of the signs, and white space, off both ends. A loop: a pattern that ends in $ takes
 * quadratic time on hostile runs of signs.
 */
export function trimSigns(text: string, signs: string): string {
  let from = 0;
  while (from < text.length && isSign(text, from, signs)) from += 1;
  return trimSignsAtEnd(text.slice(from), signs);
}

/** The same at the end only. */
export function trimSignsAtEnd(text: string, signs: string): string {
  let to = text.length;
  while (to > 0 && isSign(text, to - 1, signs)) to -= 1;
  return text.slice(0, to);
}

function isSign(text: string, at: number, signs: string): boolean {
  const sign = text.charAt(at);
  return signs.includes(sign) || /\s/.test(sign);
}
