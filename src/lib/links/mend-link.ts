/** A bare address of the web whose scheme was forgotten: no feed's own folder is called so. */
const NO_SCHEME = /^www\.[^\s/?#]+\.[a-z]{2,24}(?=[/?#:]|$)/i;
const TWO_SCHEMES = /^https?:\/\/(?=https?:\/\/)/i;
const NO_COLON = /^(https?)\/\/(?=[^/])/i;
/** References that a template forgot to decode; doubled where two templates forgot. */
const ESCAPED_AMPERSAND = /&(?:amp;|#0*38;|#x0*26;)+/gi;

/** Puts an address right that a template or a hand wrote wrongly in a way that leaves no doubt. */
export function mendLink(link: string): string {
  const decoded = link.includes("&") ? link.replace(ESCAPED_AMPERSAND, () => "&") : link;
  if (NO_SCHEME.test(decoded)) return `https://${decoded}`;
  return decoded.replace(TWO_SCHEMES, "").replace(NO_COLON, "$1://");
}
