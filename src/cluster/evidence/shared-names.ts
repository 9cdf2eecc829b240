import { forEachShared } from "../words/for-each-shared.ts";
import type { WeighedItem } from "./weigh-item.ts";

/** By their consonants, which names keep from one language to another: which, and how alike (0 to 1). */
export function sharedNames(
  one: WeighedItem,
  other: WeighedItem,
): { readonly cosine: number; readonly shared: readonly number[] } {
  let sum = 0;
  const shared: number[] = [];
  forEachShared(one.skeletons, other.skeletons, (at) => {
    sum += (one.skeletonWeights[at] as number) ** 2;
    shared.push(one.skeletons[at] as number);
  });
  return { cosine: sum / (one.skeletonLength * other.skeletonLength), shared };
}
