/**
 * Zero-width spaces, joiners' misuse as padding, byte order marks and control characters that
 * copying leaves behind.
 */
const INVISIBLE = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2060\ufeff\ufffc]/g;

/** One line of readable text: invisible characters gone, white space single. */
export function tidyText(text: string): string {
  return text.replace(INVISIBLE, "").replace(/\s+/g, " ").trim();
}
