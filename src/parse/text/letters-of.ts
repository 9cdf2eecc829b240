/** Letters and digits alone, in lower case: what two ways of writing one title have in common. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}
