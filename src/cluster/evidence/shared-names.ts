import type { WeighedItem } from "./weigh-item.ts";

/** By their consonants, which names keep from one language to another: which, and how alike (0 to 1). */
export function sharedNames(
  one: WeighedItem,
  other: WeighedItem,
): { readonly cosine: number; readonly shared: readonly string[] } {
  let sum = 0;
  const shared: string[] = [];
  for (const [skeleton, weight] of one.skeletons) {
    if (!other.skeletons.has(skeleton)) continue;
    sum += weight * weight;
    shared.push(skeleton);
  }
  return { cosine: sum / (one.skeletonLength * other.skeletonLength), shared };
}
