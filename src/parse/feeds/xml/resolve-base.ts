/** RFC 3986 and XML Base: an element's base stands on that around it; a base of nonsense changes nothing. */
export function resolveBase(own: string | undefined, outer: string | undefined): string | undefined {
  if (own === undefined) return outer;
  const text = own.trim();
  if (URL.canParse(text, outer)) return new URL(text, outer).href;
  // Relative to where the document came from, which is known later.
  return outer === undefined && text !== "" ? text : outer;
}
