export type HeaderLink = {
  readonly target: string;
  /** Names in lower case; the first of each counts (RFC 8288, 3.3). */
  readonly parameters: ReadonlyMap<string, string>;
};

/** Real headers have a few hundred signs and a dozen links. */
const LONGEST_HEADER_CHARS = 16_384;
const NAME = /\s*;\s*([^\s=;,<>"]*)/y;
const TOKEN = /\s*=\s*([^\s;,<>"]*)/y;
const QUOTE = /\s*=\s*"/y;

/**
 * The links of Link headers (RFC 8288): `<https://a/hub>; rel="hub self"; title="a, b"`. What is no
 * link is left out; behind a quote that never ends nothing is believed.
 */
export function readLinkHeader(header: string): readonly HeaderLink[] {
  const text = header.slice(0, LONGEST_HEADER_CHARS);
  const links: HeaderLink[] = [];
  let at = 0;
  for (;;) {
    const close = text.indexOf(">", text.indexOf("<", at) + 1);
    const open = close === -1 ? -1 : text.lastIndexOf("<", close);
    if (open < at) return links;
    const parameters = new Map<string, string>();
    links.push({ target: text.slice(open + 1, close).trim(), parameters });
    at = readParameters(text, close + 1, parameters);
  }
}

/** Reads parameters up to what is none, and says where that is. */
function readParameters(text: string, from: number, parameters: Map<string, string>): number {
  let at = from;
  for (;;) {
    const name = read(NAME, text, at);
    if (name === undefined) return at;
    const value = readValue(text, name.end);
    if (value === undefined) return text.length;
    const key = name.word.toLowerCase();
    if (key !== "" && !parameters.has(key)) parameters.set(key, value.word.trim());
    at = value.end;
  }
}

type Read = { readonly word: string; readonly end: number };

function readValue(text: string, at: number): Read | undefined {
  const quote = read(QUOTE, text, at);
  if (quote === undefined) return read(TOKEN, text, at) ?? { word: "", end: at };
  let word = "";
  for (let sign = quote.end; sign < text.length; sign += 1) {
    if (text[sign] === '"') return { word, end: sign + 1 };
    if (text[sign] === "\\") sign += 1;
    word += text[sign] ?? "";
  }
  return undefined;
}

function read(pattern: RegExp, text: string, at: number): Read | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found === null ? undefined : { word: found[1] ?? "", end: pattern.lastIndex };
}
