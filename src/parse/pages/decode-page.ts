import { analyse } from "chardet";

/** Longer pages are read so far; none that a person would read comes near. */
export const MAX_PAGE_BYTES = 5_000_000;
/** Where the standard looks for a declaration, doubled, because content systems put comments first. */
const DECLARATION_BYTES = 2_048;
/** Enough for a guess; the detector's time grows with its sample. */
const GUESS_BYTES = 16_384;

/** A page's bytes as text: byte order mark, valid UTF-8, what the server says, what the page says, what it looks like. */
export function decodePage(body: Uint8Array, contentType: string | undefined): string {
  const bytes = body.subarray(0, MAX_PAGE_BYTES);
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return new TextDecoder(marked).decode(bytes);

  const declared = charsetOf(contentType) ?? charsetOf(latin1(bytes.subarray(0, DECLARATION_BYTES)));
  // Its escapes are plain ASCII, so it would pass for UTF-8.
  if (declared !== "iso-2022-jp") {
    const text = strictUtf8(bytes);
    if (text !== undefined) return text;
  }
  const charset = declared === undefined || declared === "utf-8" ? (looksLike(bytes) ?? "windows-1252") : declared;
  return new TextDecoder(charset).decode(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}

function charsetOf(text: string | undefined): string | undefined {
  const label = text === undefined ? undefined : /charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(text)?.[1];
  return label === undefined ? undefined : knownCharset(label);
}

function knownCharset(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** Undefined where the bytes are not UTF-8; a last character cut by the cap is forgiven. */
function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return undefined;
  }
}

function looksLike(bytes: Uint8Array): string | undefined {
  const guesses = analyse(bytes.subarray(0, GUESS_BYTES));
  return guesses.map((guess) => knownCharset(guess.name)).find((charset) => charset !== undefined && charset !== "utf-8");
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}
