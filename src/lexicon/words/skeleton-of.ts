import anyAscii from "any-ascii";

/** Letters that one name changes between as it goes from script to script. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/ph/g, "f"],
  [/[ckq]/g, "k"],
  [/z/g, "s"],
  [/[wv]/g, "v"],
  [/[jy]/g, "i"],
];
/** Shorter ones are shared by too many words. */
const SHORTEST = 3;
/** A word of fewer Latin letters has no skeleton worth comparing. */
const FEWEST_LETTERS = 4;

/**
 * The consonants of a folded word in Latin letters, by which one name meets itself in other scripts
 * and spellings: zelensky, selenskyj and зеленський are all near "slnsk". Empty where too few are left.
 * Names in Han letters do not meet: their sound is not their spelling.
 */
export function skeletonOf(word: string): string {
  let letters = anyAscii(word)
    .toLowerCase()
    .replace(/[^a-z]/g, "");
  if (letters.length < FEWEST_LETTERS) return "";
  for (const [from, to] of ALIKE) letters = letters.replace(from, to);
  const consonants = letters.slice(1).replace(/[aeiouh]/g, "");
  const skeleton = letters.charAt(0) + consonants.replace(/(.)\1+/g, "$1");
  return skeleton.length >= SHORTEST ? skeleton : "";
}
