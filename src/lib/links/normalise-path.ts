import { normaliseEncoding } from "./normalise-encoding.ts";

const PLAIN_IN_PATH = /[!'()*,:@$=+&]/;
const SESSION = /;(?:jsessionid|phpsessid|sid|sessionid|cfid|cftoken)=[^/;]*/gi;
const ASP_NET_SESSION = /\/\([A-Za-z]\([A-Za-z0-9]{16,}\)\)(?=\/)/g;
const INDEX_FILE =
  /\/(?:index|default)\.(?:html?|shtml|xhtml|php[3-8]?|aspx?|jspx?|cfm|cgi|do|pl)$/i;
const AMP_AT_END = /(?<=\/[^/]+)(?:\/amp|\.amp|\.amp\.html?|\/amp\.html?)$/i;
const AMP_AT_START = /^\/amp(?=\/[^/]+\/|\/[^/]*(?:\d{3}|-[^/]*-))/i;
const PRINT_AT_END =
  /(?<=\/[^/]*(?:\d{3}|-[^/]*-)[^/]*)\/(?:print|printable|print\.html?|share|singlepage)$/i;

/** One path for one page. `path` is as the URL parser gives it: dot segments are gone. */
export function normalisePath(path: string): string {
  return (
    normaliseEncoding(path, PLAIN_IN_PATH)
      .replace(SESSION, "")
      .replace(ASP_NET_SESSION, "")
      // Empty segments are slips of templates, but "http://" inside a path is an address.
      .replace(/(?<!:)\/{2,}/g, "/")
      .replace(INDEX_FILE, "/")
      .replace(/\/+$/, "")
      .replace(AMP_AT_END, "")
      .replace(PRINT_AT_END, "")
      .replace(AMP_AT_START, "")
  );
}
