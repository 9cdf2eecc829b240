/** A cutting's own page: slugs are words in any script, addresses are ASCII. */
export function cuttingPath(slug: string): string {
  return encodeURI(`/${slug}`);
}
