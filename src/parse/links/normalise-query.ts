import { normaliseEncoding } from "./normalise-encoding.ts";
import {
  CHANNEL_PARAMETERS,
  CHANNEL_VALUES,
  DRESS_PARAMETERS,
  NUMBERED_PARAMETERS,
  SITE_PARAMETERS,
  TRACKING_NAMES,
  TRACKING_PREFIXES,
} from "./tracking-parameters-table.ts";

type Parameter = { readonly written: string; readonly name: string; readonly value: string };

const PLAIN_IN_QUERY = /[!'()*,:@$/?]/;
const SESSION_NUMBER = /^[0-9a-f]{24,64}$/i;
const SESSION_NAMES = new Set(["sid", "s", "session", "sessionid", "session_id", "sessid", "sess", "ses", "phpsid"]);
const SHARE_VALUES = /^(?:[a-z-]+)$/;

/** The query without its question mark, trackers gone and parameters in order; "" where nothing is left. */
export function normaliseQuery(query: string, host: string, path: string): string {
  const parameters = query.split("&").filter((part) => part !== "" && part !== "=").map(readParameter);
  const kept = parameters.filter((parameter) => !isTracking(parameter) && !isTrackingAt(parameter, host, path));
  // "?article123&en" is read by position.
  const isSortable = kept.every(({ written }) => written.includes("="));
  // Sorting is stable: "?id=2&id=1" is a list whose order may matter.
  if (isSortable) kept.sort((one, other) => compare(one.name, other.name));
  return kept.map(({ written }) => written).join("&");
}

function readParameter(part: string): Parameter {
  // An address copied out of HTML source keeps "&amp;".
  const written = normaliseEncoding(part.replace(/^amp;/i, "").replaceAll("+", "%20"), PLAIN_IN_QUERY);
  const equals = written.indexOf("=");
  const name = equals < 0 ? written : written.slice(0, equals);
  return { written, name: name.toLowerCase(), value: equals < 0 ? "" : written.slice(equals + 1).toLowerCase() };
}

function isTracking({ written, name, value }: Parameter): boolean {
  if (written === "") return true;
  // Some write the pair once encoded too often: "?mod%3Dlead_story".
  const bare = name.split("%3d")[0] ?? name;
  const plain = bare.replace(/(?:\[|%5b).*$/, "");
  if (TRACKING_NAMES.has(plain) || TRACKING_PREFIXES.some((prefix) => plain.startsWith(prefix))) return true;
  if (SESSION_NAMES.has(plain) && SESSION_NUMBER.test(value)) return true;
  // WordPress's share buttons: ?share=mastodon
  if (plain === "share" && SHARE_VALUES.test(value)) return true;
  return DRESS_PARAMETERS.get(plain)?.has(value) === true || isChannel(plain, value);
}

function isChannel(name: string, value: string): boolean {
  if (!CHANNEL_PARAMETERS.has(name)) return false;
  if (NUMBERED_PARAMETERS.has(name) && (value === "1" || value === "true")) return false;
  const first = value.split(/[-_.:/]/)[0] ?? "";
  return CHANNEL_VALUES.has(value) || first === "rss" || first === "newsletter";
}

function isTrackingAt({ name }: Parameter, host: string, path: string): boolean {
  const bare = (name.split("%3d")[0] ?? name).replace(/(?:\[|%5b).*$/, "");
  const rules = SITE_PARAMETERS.filter((rule) => rule.host.test(host) && (rule.path === undefined || rule.path.test(path)));
  return rules.some((rule) => rule.drop?.includes(bare) === true || (rule.only !== undefined && !rule.only.includes(bare)));
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
