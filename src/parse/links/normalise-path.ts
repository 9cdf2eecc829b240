import { normaliseEncoding } from "./normalise-encoding.ts";

const PLAIN_IN_PATH = /[!'()*,:@$=+&]/;
const SESSION = /;(?:jsessionid|phpsessid|sid|sessionid|cfid|cftoken)=[^/;]*/gi;
const ASP_NET_SESSION = /\/\([A-Za-z]\([A-Za-z0-9]{16,}\)\)(?=\/)/g;
const INDEX_FILE =
  /\/(?:index|default)\.(?:html?|shtml|xhtml|php[3-8]?|aspx?|jspx?|cfm|cgi|do|pl)$/i;
const AMP_AT_END = /(?:\/amp|\.amp)(?:\.html?)?$/i;
const AMP_AT_START = /^\/amp(?=\/[^/]+\/|\/[^/]*(?:\d{3}|-[^/]*-))/i;
const PRINT_AT_END = /\/(?:print|printable|print\.html?|share|singlepage)$/i;
/** A last part that names one piece, by its number or its words: "2018-budget-speech". */
const NAMES_A_PIECE = /\d{3}|-.*-/;

/** One path for one page. `path` is as the URL parser gives it: dot segments are gone. */
export function normalisePath(path: string): string {
  const plain = normaliseEncoding(path, PLAIN_IN_PATH)
    .replace(SESSION, "")
    .replace(ASP_NET_SESSION, "")
    // Empty segments are slips of templates, but "http://" inside a path is an address.
    .replace(/(?<!:)\/{2,}/g, "/")
    .replace(INDEX_FILE, "/")
    .replace(/\/+$/, "");
  const still = withoutEnd(plain, AMP_AT_END, (part) => part !== "");
  return withoutEnd(still, PRINT_AT_END, (part) => NAMES_A_PIECE.test(part)).replace(
    AMP_AT_START,
    "",
  );
}

/**
 * Takes an end off where the last part before it is such a one. A pattern that looks behind for
 * that part took the cube of a part made of dashes.
 */
function withoutEnd(path: string, end: RegExp, isSuch: (part: string) => boolean): string {
  const found = end.exec(path);
  if (found === null) return path;
  const before = path.slice(0, found.index);
  const slash = before.lastIndexOf("/");
  return slash !== -1 && isSuch(before.slice(slash + 1)) ? before : path;
}
