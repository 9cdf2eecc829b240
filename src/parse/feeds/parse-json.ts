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

/**
 * Escapes line breaks inside strings, drops commas before a closing bracket, and closes what was
 * cut off in the middle behind the last value that was whole.
 */
function mendJson(text: string): string | undefined {
  const parts: string[] = [];
  const closers: string[] = [];
  let whole: { readonly parts: number; readonly closers: string } | undefined;
  // Strings, brackets, commas, and what is between them.
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\[^])*"|[{}[\],]|[^"{}[\],]+|"/g)) {
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

function escapeBreaks(token: string): string {
  return /[\n\r\t]/.test(token)
    ? token.replaceAll("\n", "\\n").replaceAll("\r", "\\r").replaceAll("\t", "\\t")
    : token;
}
