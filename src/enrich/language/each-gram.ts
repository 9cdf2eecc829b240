/** Into how many buckets grams are hashed: a power of two. */
export const BUCKETS = 1 << 18;
const LONGEST_GRAM = 5;
/** No word of any language is longer; what is, was made to cost time. */
const LONGEST_WORD = 30;
/** Longer ones hardly come again. */
const LONGEST_WHOLE = 16;
const EDGE = "_".charCodeAt(0);
const FNV_START = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const WHOLE = 0x57;

/**
 * Hands over the bucket of every run of one to five letters of a word, its edges being letters too,
 * and that of the word as a whole.
 */
export function eachGram(word: string, take: (bucket: number) => void): void {
  const length = Math.min(word.length, LONGEST_WORD) + 2;
  for (let from = 0; from < length; from++) {
    let hash = FNV_START;
    const end = Math.min(from + LONGEST_GRAM, length);
    for (let at = from; at < end; at++) {
      hash = Math.imul(hash ^ letterAt(word, at, length), FNV_PRIME);
      take(bucketOf(hash));
    }
  }
  if (length > LONGEST_WHOLE) return;
  let hash = Math.imul(FNV_START ^ WHOLE, FNV_PRIME);
  for (let at = 0; at < length; at++)
    hash = Math.imul(hash ^ letterAt(word, at, length), FNV_PRIME);
  take(bucketOf(hash));
}

function letterAt(word: string, at: number, length: number): number {
  return at === 0 || at === length - 1 ? EDGE : word.charCodeAt(at - 1);
}

function bucketOf(hash: number): number {
  return (hash ^ (hash >>> 15)) & (BUCKETS - 1);
}
