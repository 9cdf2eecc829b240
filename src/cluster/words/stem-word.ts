/** English endings that one word takes in a headline and not in the next. */
const ENGLISH_ENDING = /(?:ies|ings?|ed|es|s|ly)$/;
const SHORTEST_WITH_ENDING = 5;
const SHORTEST_STEM = 3;
const LONGEST_STEM = 10;

/** Elsewhere so many of the last letters bend, by the length of the word. */
const BENT_LETTERS = [
  { fromLetters: 9, letters: 3 },
  { fromLetters: 7, letters: 2 },
  { fromLetters: 5, letters: 1 },
] as const;

/** What a folded word keeps in all its forms, roughly: enough to meet itself in another headline. */
export function stemWord(word: string, language: string): string {
  if (word.length < SHORTEST_WITH_ENDING) return word;
  if (language === "en") {
    const stem = word.replace(ENGLISH_ENDING, "");
    const kept = stem.length < SHORTEST_STEM ? word : stem;
    return kept.replace(/[ei]$/, "").slice(0, LONGEST_STEM);
  }
  const bent = BENT_LETTERS.find(({ fromLetters }) => word.length >= fromLetters)?.letters ?? 0;
  return word.slice(0, Math.min(word.length - bent, LONGEST_STEM));
}
