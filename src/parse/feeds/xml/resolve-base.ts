/**
 * RFC 3986 and XML Base: an element's base stands on that around it; a base of nonsense changes
 * nothing.
 */
export function resolveBase(
  own: string | undefined,
  outer: string | undefined,
): string | undefined {
  return own === undefined ? outer : (URL.parse(own.trim(), outer)?.href ?? outer);
}
