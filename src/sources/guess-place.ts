/** Endings of two letters that are sold to everybody, or stand for no country. */
const SOLD = new Set([
  "ac",
  "ai",
  "cc",
  "co",
  "eu",
  "fm",
  "gg",
  "im",
  "io",
  "la",
  "ly",
  "me",
  "sh",
  "so",
  "su",
  "to",
  "tv",
  "ws",
]);
/** The one country code of the web that is not the one of ISO 3166. */
const OTHERWISE: Readonly<Record<string, string>> = { uk: "gb" };
/** Given to the United States alone. */
const AMERICAN = /\.(?:gov|mil)$/;

/**
 * The country that a host's name ends in, as ISO 3166-1 alpha-2 in lower case; "international"
 * where it does not tell.
 */
export function guessPlace(hostname: string): string {
  if (AMERICAN.test(hostname)) return "us";
  const ending = /\.([a-z]{2})$/.exec(hostname)?.[1];
  if (ending === undefined || SOLD.has(ending)) return "international";
  return OTHERWISE[ending] ?? ending;
}
