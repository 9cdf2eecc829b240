import { IS_NAME, type KnownWords } from "../words/known-words.ts";

/** By their consonants, which names keep from one language to another: which, and how alike (0 to 1). */
export function sharedNames(
  one: KnownWords,
  other: KnownWords,
  weightOf: (id: number) => number,
): { readonly cosine: number; readonly shared: readonly number[] } {
  let sum = 0;
  const shared: number[] = [];
  for (let a = one.skeletonsAt, b = other.skeletonsAt; a < one.numbersAt && b < other.numbersAt;) {
    const id = one.ints[a] as number;
    const apart = id - (other.ints[b] as number);
    if (apart === 0 && isName(one, a) && isName(other, b)) {
      sum += weightOf(id) ** 2;
      shared.push(id);
    }
    if (apart <= 0) a += 2;
    if (apart >= 0) b += 2;
  }
  return { cosine: sum / (one.skeletonLength * other.skeletonLength), shared };
}

function isName({ ints, bytes }: KnownWords, skeletonAt: number): boolean {
  return ((bytes[ints[skeletonAt + 1] as number] as number) & IS_NAME) !== 0;
}
