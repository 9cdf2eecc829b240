/** A language tag by BCP 47 in its canonical spelling; undefined for "English" and other words. */
export function readLanguage(tag: string): string | undefined {
  // Five letters and more are well formed, reserved, and in practice somebody's "English".
  if (!/^[a-z]{2,3}(?:$|[_-])/i.test(tag.trim())) return undefined;
  try {
    return Intl.getCanonicalLocales(tag.trim().replaceAll("_", "-"))[0];
  } catch {
    // A RangeError is how Intl says that it is no tag.
    return undefined;
  }
}
