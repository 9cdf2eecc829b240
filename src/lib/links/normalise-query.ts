import { normaliseEncoding } from "./normalise-encoding.ts";
import {
  CACHE_BUSTERS,
  CHANNEL_PARAMETERS,
  CHANNEL_VALUES,
  DRESS_PARAMETERS,
  NUMBERED_PARAMETERS,
  SITE_PARAMETERS,
  STAMP_PARAMETERS,
  TRACKING_NAMES,
  TRACKING_PREFIXES,
} from "./tracking-parameters-table.ts";

type Parameter = {
  readonly written: string;
  /** In lower case, as is the value. */
  readonly name: string;
  /** The name without an array's index. */
  readonly plainName: string;
  readonly value: string;
};

const PLAIN_IN_QUERY = /[!'()*,:@$/?]/;
const SESSION_NUMBER = /^[0-9a-f]{24,64}$/i;
const SESSION_NAMES = new Set([
  "sid",
  "s",
  "session",
  "sessionid",
  "session_id",
  "sessid",
  "sess",
  "ses",
  "phpsid",
]);
/** A session that is called so plainly is one from twelve letters and figures on. */
const SESSION_WORD = /^(?=[a-z_-]*\d)(?=[\d_-]*[a-z])[\da-z_-]{12,128}$/;
/** Seconds or milliseconds of our time, or a random number: nothing that a page is found by. */
const STAMP_OR_RANDOM = /^(?:1\d{9}(?:\d{3})?(?:\.\d+)?|0?\.\d+)$/;
const SHARE_VALUES = /^[a-z-]+$/;

/**
 * The query without its question mark, trackers gone and parameters in order; "" where nothing is
 * left.
 */
export function normaliseQuery(query: string, host: string, path: string): string {
  const parameters = query
    .split("&")
    .filter((part) => part !== "" && part !== "=")
    .map(readParameter);
  const kept = parameters.filter(
    (parameter) => !isTracking(parameter) && !isTrackingAt(parameter, host, path),
  );
  // "?article123&en" is read by position.
  const isSortable = kept.every(({ written }) => written.includes("="));
  // Sorting is stable: "?id=2&id=1" is a list whose order may matter.
  if (isSortable) kept.sort((one, other) => compare(one.name, other.name));
  return kept.map(({ written }) => written).join("&");
}

function readParameter(part: string): Parameter {
  // An address copied out of HTML source keeps "&amp;".
  const written = normaliseEncoding(
    part.replace(/^amp;/i, "").replaceAll("+", "%20"),
    PLAIN_IN_QUERY,
  );
  const equals = written.indexOf("=");
  const name = (equals < 0 ? written : written.slice(0, equals)).toLowerCase();
  // Some write the pair once encoded too often: "?mod%3Dlead_story".
  const plainName = name.replace(/(?:%3d|\[|%5b).*$/, "");
  return {
    written,
    name,
    plainName,
    value: equals < 0 ? "" : written.slice(equals + 1).toLowerCase(),
  };
}

function isTracking({ written, plainName, value }: Parameter): boolean {
  if (written === "") return true;
  if (
    TRACKING_NAMES.has(plainName) ||
    TRACKING_PREFIXES.some((prefix) => plainName.startsWith(prefix))
  )
    return true;
  if (SESSION_NAMES.has(plainName) && isSession(plainName, value)) return true;
  if (CACHE_BUSTERS.has(plainName) && /^[\d.a-z]*$/.test(value)) return true;
  if (STAMP_PARAMETERS.has(plainName) && STAMP_OR_RANDOM.test(value)) return true;
  // WordPress's share buttons: ?share=mastodon
  if (plainName === "share" && SHARE_VALUES.test(value)) return true;
  return DRESS_PARAMETERS.get(plainName)?.has(value) === true || isChannel(plainName, value);
}

/** "s" and "ses" may be anything short. */
function isSession(name: string, value: string): boolean {
  return SESSION_NUMBER.test(value) || (name.startsWith("sess") && SESSION_WORD.test(value));
}

function isChannel(name: string, value: string): boolean {
  if (!CHANNEL_PARAMETERS.has(name)) return false;
  if (NUMBERED_PARAMETERS.has(name) && (value === "1" || value === "true")) return false;
  const first = value.split(/[-_.:/]/)[0] ?? "";
  return CHANNEL_VALUES.has(value) || first === "rss" || first === "newsletter";
}

function isTrackingAt({ plainName }: Parameter, host: string, path: string): boolean {
  const rules = SITE_PARAMETERS.filter(
    (rule) => rule.host.test(host) && rule.path?.test(path) !== false,
  );
  return rules.some(
    (rule) => rule.drop?.includes(plainName) === true || rule.only?.includes(plainName) === false,
  );
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
