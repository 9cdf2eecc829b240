/** With the letter before it, which an accent may belong to. */
const ENCODED_RUN = /[A-Za-z]?(?:%[0-9A-Fa-f]{2})+/g;
const ENCODED_SIGN = /%[0-9A-Fa-f]{2}/g;
const LONE_PERCENT = /%(?![0-9A-Fa-f]{2})/g;
/** RFC 3986, 2.3: these mean the same encoded or not. */
const UNRESERVED = /[A-Za-z0-9\-._~]/;

/**
 * One spelling for one text: upper-case escapes, nothing escaped that need not be, letters composed
 * (NFC). `alsoPlain` names reserved signs that this part of an address may as well hold plain.
 */
export function normaliseEncoding(text: string, alsoPlain: RegExp): string {
  const isPlain = (sign: string) => UNRESERVED.test(sign) || alsoPlain.test(sign);
  return text
    .replace(LONE_PERCENT, "%25")
    .replace(ENCODED_RUN, (run) => normaliseRun(run, isPlain));
}

function normaliseRun(run: string, isPlain: (sign: string) => boolean): string {
  const decoded = decode(run);
  if (decoded === undefined) return run.replace(ENCODED_SIGN, (sign) => sign.toUpperCase());
  return Array.from(decoded.normalize("NFC"), (sign) =>
    isPlain(sign) ? sign : encodeSign(sign),
  ).join("");
}

/** Undefined for bytes that are no UTF-8, as old servers' ISO-8859-1 addresses have. */
function decode(run: string): string | undefined {
  try {
    return decodeURIComponent(run);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** encodeURIComponent leaves !'()* as they stand. */
function encodeSign(sign: string): string {
  return encodeURIComponent(sign).replace(
    /[!'()*]/g,
    (plain) => `%${plain.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
