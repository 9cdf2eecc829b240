/** Sanitised markup without a word or a picture in it: elements around nothing. */
export function saysNothing(markup: string): boolean {
  return !/(?:^|>)\s*[^\s<]/.test(markup) && !markup.includes("<img");
}
