const UNSTORABLE = /\\u(?:0000|d[89a-f])/i;

/**
 * JSON that Postgres takes: its text knows neither NUL nor half a surrogate pair, and broken feeds
 * send both.
 */
export function storableJson(value: unknown): string {
  const json = JSON.stringify(value);
  // JSON.stringify escapes exactly these; looking twice at every text would cost more than the
  // rest.
  return UNSTORABLE.test(json)
    ? JSON.stringify(value, (_, one: unknown) =>
        typeof one === "string" ? storableText(one) : one,
      )
    : json;
}

/** Each such sign becomes U+FFFD, the sign for one that could not be read. */
export function storableText(text: string): string {
  return text.replaceAll("\0", "\ufffd").toWellFormed();
}
