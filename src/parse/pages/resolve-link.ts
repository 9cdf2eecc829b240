/** The absolute http(s) address of a link on a page, or undefined: nothing else is ever followed or shown as a link. */
export function resolveLink(value: string, base: string | undefined): string | undefined {
  const trimmed = value.trim();
  if (trimmed === "" || trimmed.startsWith("#")) return undefined;
  const link = URL.parse(trimmed, base);
  return link !== null && (link.protocol === "http:" || link.protocol === "https:") ? link.href : undefined;
}
