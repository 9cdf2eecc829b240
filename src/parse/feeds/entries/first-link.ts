/** An address, and what of the item it stood in. */
export type FoundLink = { readonly link: string; readonly from: string };

/** The first that is there; each is looked for only where those before it are not. */
export function firstLink(
  places: readonly (readonly [from: string, find: () => string | undefined])[],
): FoundLink | undefined {
  for (const [from, find] of places) {
    const link = find();
    if (link !== undefined) return { link, from };
  }
  return undefined;
}
