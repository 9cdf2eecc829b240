const SAFE_SCHEMES = new Set(["http:", "https:", "mailto:", "tel:"]);

/**
 * The absolute address that a link or an image of markup names, or undefined where it is unsafe or
 * nowhere.
 */
export function safeAddress(written: string, base: string | undefined): string | undefined {
  const text = written.trim();
  if (/^https?:\/\/[a-z\d.-]+(?::\d{1,5})?(?:[/?#][!-~]*)?$/i.test(text)) return text;
  // Inside an item, "#note" leads nowhere once the item stands elsewhere.
  if (text === "" || text.startsWith("#")) return undefined;
  const address = URL.parse(text, base);
  return address !== null && SAFE_SCHEMES.has(address.protocol) ? address.href : undefined;
}
