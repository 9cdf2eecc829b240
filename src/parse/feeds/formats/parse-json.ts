/**
 * JSON as it is served: a value, whether it had to be mended, or undefined where nothing can be
 * made of it.
 */
export function parseJson(
  text: string,
): { readonly value: unknown; readonly repaired: boolean } | undefined {
  const whole = tryJson(text);
  if (whole !== undefined) return { value: whole.value, repaired: false };
  const mended = mendJson(text);
  const value = mended === undefined ? undefined : tryJson(mended);
  return value === undefined ? undefined : { value: value.value, repaired: true };
}

function tryJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return undefined;
  }
}

/** Deeper brackets than any feed has are not worth mending. */
const DEEPEST = 100;

/** A bracket or comma, or what is between them. */
const TOKEN = /[{}[\],]|[^"{}[\],]+/y;

/**
 * Escapes line breaks inside strings, drops commas before a closing bracket, and closes what was
 * cut off in the middle behind the last value that was whole.
 */
function mendJson(text: string): string | undefined {
  const parts: string[] = [];
  const closers: string[] = [];
  let whole: { readonly parts: number; readonly closers: string } | undefined;
  for (const token of tokensOf(text)) {
    if (token === "{" || token === "[") closers.push(token === "{" ? "}" : "]");
    if (closers.length > DEEPEST) return undefined;
    if (token === "}" || token === "]") {
      if (parts.at(-1) === ",") parts.pop();
      if (closers.pop() !== token) break;
    }
    parts.push(token.startsWith('"') ? escapeBreaks(token) : token.trim());
    if (parts.at(-1) === "") parts.pop();
    if (token === "}" || token === "]")
      whole = { parts: parts.length, closers: closers.toReversed().join("") };
    if (closers.length === 0) break;
  }
  return whole === undefined ? undefined : parts.slice(0, whole.parts).join("") + whole.closers;
}

/** Strings, brackets, commas, and what is between them, up to a string that never ends. */
function* tokensOf(text: string): Generator<string> {
  let at = 0;
  while (at < text.length) {
    const end = text[at] === '"' ? endOfString(text, at) : endOfToken(text, at);
    if (end === undefined) return;
    yield text.slice(at, end);
    at = end;
  }
}

function endOfToken(text: string, start: number): number {
  TOKEN.lastIndex = start;
  TOKEN.test(text);
  return TOKEN.lastIndex;
}

/**
 * Behind the quote that ends the string. By hand: a regular expression that tries each quote anew
 * to the end of the text took minutes for a feed cut off inside a string.
 */
function endOfString(text: string, start: number): number | undefined {
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote === -1) return undefined;
    let backslashes = 0;
    while (quote - backslashes > from && text[quote - backslashes - 1] === "\\") backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
    from = quote + 1;
  }
}

function escapeBreaks(token: string): string {
  return /[\n\r\t]/.test(token)
    ? token.replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t")
    : token;
}
