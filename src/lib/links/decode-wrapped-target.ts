/** Letters of base64 (plain and URL-safe) that begin "http:" and "https:", and JSON. */
const BASE64_ADDRESS = /^aHR0c(?:Dov|HM6L)[\w+/=-]{12,}$/;
const BASE64_JSON = /^eyJ[\w+/=-]{12,}$/;
const JSON_HOSTS =
  /(?:^|\.)(?:lnks\.gd|substack\.com|customeriomail\.com|customer\.io|mandrillapp\.com|govdelivery\.com|list\.?-?manage\.com)$/;
const TARGET_NAMES = ["url", "href", "e", "u", "target", "link"];
/** Mandrill wraps its JSON once more in JSON. */
const DEEPEST_JSON = 2;

/**
 * feedsportal.com (closed in 2016) wrote addresses in pairs of signs; its links still stand in
 * archives.
 */
const FEEDSPORTAL: Readonly<Record<string, string>> = {
  "0A": "0",
  "0B": ".",
  "0C": "/",
  "0D": "?",
  "0E": "-",
  "0F": "=",
  "0G": "&",
  "0H": ",",
  "0I": "_",
  "0J": "%",
  "0K": "+",
  "0L": "http://",
  "0M": "https://",
  "0N": ".com",
  "0O": ".co.uk",
  "0P": ";",
  "0Q": "|",
  "0R": ":",
  "0S": "www.",
  "0T": "#",
  "0U": "$",
  "0V": "~",
  "0W": "!",
  "0X": "(",
  "0Y": ")",
  "0Z": "Z",
};

/**
 * The address that a redirector's own address holds in some encoding, not yet checked to be one.
 */
export function decodeWrappedTarget(address: URL, host: string): string | undefined {
  return (
    fromProofpoint(address, host) ??
    fromSophos(address, host) ??
    fromBing(address, host) ??
    fromGoogleNews(address, host) ??
    fromTranslateGoog(address, host) ??
    fromFeedsportal(address, host) ??
    fromGoogleCache(address, host) ??
    fromBase64Segment(address) ??
    (JSON_HOSTS.test(host) ? fromJson(address) : undefined)
  );
}

function fromProofpoint(address: URL, host: string): string | undefined {
  if (!/^urldefense\.(?:proofpoint\.com|com|us)$/.test(host)) return undefined;
  if (address.pathname === "/v2/url") return percentFromDashes(address.searchParams.get("u") ?? "");
  const [, wrapped, packed = ""] =
    /^\/v3\/__(.+?)__;([\w-]*)/.exec(`${address.pathname}${address.search}`) ?? [];
  return wrapped === undefined ? undefined : unstar(wrapped, packed);
}

/** Version 2 writes "-3A" for "%3A" and "_" for "/". */
function percentFromDashes(text: string): string | undefined {
  return text
    .replaceAll("_", "/")
    .replace(/-([0-9A-Fa-f]{2})/g, (_whole, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    );
}

/**
 * Version 3 puts "*" for signs that it keeps in base64 behind, "**A" to "**_" for runs of 2 to 65
 * of them.
 */
function unstar(wrapped: string, packed: string): string {
  const kept = Array.from(Buffer.from(packed, "base64url").toString("utf8"));
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  let used = 0;
  return wrapped.replace(/\*(?:\*(.))?/g, (_whole, run: string | undefined) => {
    const length = run === undefined ? 1 : alphabet.indexOf(run) + 2;
    used += length;
    return kept.slice(used - length, used).join("");
  });
}

function fromSophos(address: URL, host: string): string | undefined {
  return /(?:^|\.)protection\.sophos\.com$/.test(host)
    ? fromBase64(address.searchParams.get("u") ?? "")
    : undefined;
}

function fromBing(address: URL, host: string): string | undefined {
  const wrapped =
    host === "bing.com" && address.pathname === "/ck/a" ? address.searchParams.get("u") : null;
  return wrapped?.startsWith("a1") ? fromBase64(wrapped.slice(2)) : undefined;
}

/** Until 2024 the address stood readable within; newer links keep it on the server. */
function fromGoogleNews(address: URL, host: string): string | undefined {
  if (host !== "news.google.com") return undefined;
  const packed = /\/(?:articles|read)\/(CBM[\w-]+)/.exec(address.pathname)?.[1] ?? "";
  return /https?:\/\/[\x21-\x7e]+/.exec(Buffer.from(packed, "base64url").toString("latin1"))?.[0];
}

function fromTranslateGoog(address: URL, host: string): string | undefined {
  const dashed = /^([a-z0-9-]+)\.translate\.goog$/.exec(host)?.[1];
  if (dashed === undefined) return undefined;
  const original = dashed.replaceAll("--", "\0").replaceAll("-", ".").replaceAll("\0", "-");
  const query = [...address.searchParams].filter(([name]) => !name.startsWith("_x_tr_"));
  return `https://${original}${address.pathname}${query.length > 0 ? `?${new URLSearchParams(query)}` : ""}${address.hash}`;
}

function fromFeedsportal(address: URL, host: string): string | undefined {
  if (!/(?:^|\.)feedsportal\.com$/.test(host)) return undefined;
  const packed = /\/(0[LM][^/]+)\/story\d+\.htm$/.exec(address.pathname)?.[1];
  return packed?.replace(/0[A-Z]/g, (pair) => FEEDSPORTAL[pair] ?? pair);
}

function fromGoogleCache(address: URL, host: string): string | undefined {
  if (host !== "webcache.googleusercontent.com") return undefined;
  const cached = /^cache:(?:[\w-]{12}:)?(\S+)/.exec(address.searchParams.get("q") ?? "")?.[1];
  return cached === undefined || /^https?:/i.test(cached) ? cached : `https://${cached}`;
}

/**
 * Many newsletters' trackers hold the target as a segment or a value of base64, whatever host they
 * use.
 */
function fromBase64Segment(address: URL): string | undefined {
  const wrapped = [...address.pathname.split("/"), ...address.searchParams.values()].find((part) =>
    BASE64_ADDRESS.test(part),
  );
  return wrapped === undefined ? undefined : fromBase64(wrapped);
}

function fromJson(address: URL): string | undefined {
  for (const part of [...address.pathname.split(/[/.]/), ...address.searchParams.values()]) {
    const target = BASE64_JSON.test(part)
      ? targetInJson(Buffer.from(part, "base64url").toString("utf8"), DEEPEST_JSON)
      : undefined;
    if (target !== undefined) return target;
  }
  return undefined;
}

function targetInJson(json: string, depth: number): string | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const record = new Map<string, unknown>(Object.entries(value));
  const target = TARGET_NAMES.map((name) => record.get(name)).find(
    (one) => typeof one === "string" && /^https?:\/\//i.test(one),
  );
  if (typeof target === "string") return target;
  const inner = record.get("p");
  return typeof inner === "string" && depth > 0 ? targetInJson(inner, depth - 1) : undefined;
}

/** Undefined where the decoded bytes are no printable address. */
function fromBase64(text: string): string | undefined {
  const decoded = Buffer.from(text, "base64url").toString("utf8");
  return /^https?:\/\/[^\s\0-\x1f]+$/i.test(decoded) ? decoded : undefined;
}
