import { isAscii, isUtf8 } from "node:buffer";
import iconv from "iconv-lite";
import { decodeEscapeCoded, isEscapeCoded, isMarkedJapanese } from "./decode-escape-coded.ts";
import { guessCharset } from "./guess-charset.ts";

export type DecodedBody = {
  readonly text: string;
  /** Lower case, as the encoding standards name it. */
  readonly charset: string;
  /** What was declared, as it was written, where the bytes proved it wrong. */
  readonly declaredWrongly: string | undefined;
};

/** The declaration must stand at the start; servers put blank lines and comments before it. */
const DECLARATION_REACH_BYTES = 2_048;

/** Enough to tell whether a text is nearly all UTF-8. */
const LOOK_AT_BYTES = 64 * 1_024;

/** Names that servers use and iconv-lite does not know, or where browsers read a superset. */
const KNOWN_AS: Readonly<Record<string, string>> = {
  "iso-8859-1": "windows-1252",
  "iso8859-1": "windows-1252",
  "latin-1": "windows-1252",
  latin1: "windows-1252",
  "us-ascii": "windows-1252",
  ascii: "windows-1252",
  "iso-8859-9": "windows-1254",
  "iso-8859-11": "windows-874",
  "tis-620": "windows-874",
  utf8: "utf-8",
  "utf-8-bom": "utf-8",
  unicode: "utf-16le",
  "iso-10646-ucs-2": "utf-16",
  "ucs-2": "utf-16",
  gb2312: "gb18030",
  gbk: "gb18030",
  "x-gbk": "gb18030",
  "x-sjis": "shift_jis",
  "shift-jis": "shift_jis",
  sjis: "shift_jis",
  "windows-31j": "shift_jis",
  "ks_c_5601-1987": "euc-kr",
  "x-euc-jp": "euc-jp",
  "x-mac-roman": "macintosh",
  cp1251: "windows-1251",
  cp1252: "windows-1252",
  ansi: "windows-1252",
  csiso2022jp: "iso-2022-jp",
  "iso-2022-jp-1": "iso-2022-jp",
  "iso-2022-jp-2": "iso-2022-jp",
  "iso-2022-jp-3": "iso-2022-jp",
  "iso-2022-jp-ms": "iso-2022-jp",
  cp50220: "iso-2022-jp",
  cp50221: "iso-2022-jp",
  cp50222: "iso-2022-jp",
  csiso2022kr: "iso-2022-kr",
  "iso-2022-cn-ext": "iso-2022-cn",
  "hz-gb": "hz-gb-2312",
  hz: "hz-gb-2312",
};

/**
 * Bytes to text. The order: byte order mark; bytes that are valid UTF-8 whatever is declared; the
 * shape of UTF-16 and UTF-32; the server's charset; the document's own; a guess; windows-1252. RFC
 * 7303 gives text/xml no default of its own any more, so an absent charset there means: look at the
 * document.
 */
export function decodeBody(body: Uint8Array, contentType?: string): DecodedBody {
  const marked = markedCharset(body);
  if (marked !== undefined)
    return {
      text: decodeAs(body.subarray(marked.length), marked.charset),
      charset: marked.charset,
      declaredWrongly: undefined,
    };

  const wide = wideCharset(body);
  if (wide !== undefined)
    return { text: decodeAs(body, wide), charset: wide, declaredWrongly: undefined };

  const written = [httpCharset(contentType), documentCharset(body)].filter(
    (name) => name !== undefined,
  );
  const declared = written.map(knownCharset);
  const escapeCoded = isAscii(body) ? escapeCodedCharset(body, declared) : undefined;
  if (escapeCoded !== undefined)
    return {
      text: decodeEscapeCoded(body, escapeCoded),
      charset: escapeCoded,
      declaredWrongly: undefined,
    };
  if (isUtf8(body)) {
    const wrong = isAscii(body)
      ? undefined
      : written.find((name) => knownCharset(name) !== "utf-8");
    return { text: decodeAs(body, "utf-8"), charset: "utf-8", declaredWrongly: wrong };
  }
  for (const name of declared) {
    if (!isWide(name) && name !== "utf-8" && isReadable(name))
      return { text: decodeAs(body, name), charset: name, declaredWrongly: undefined };
  }
  const guess = bestGuess(body);
  return {
    text: decodeAs(body, guess),
    charset: guess,
    declaredWrongly: written.find((name) => knownCharset(name) !== guess),
  };
}

function escapeCodedCharset(body: Uint8Array, declared: readonly string[]): string | undefined {
  return declared.find(isEscapeCoded) ?? (isMarkedJapanese(body) ? "iso-2022-jp" : undefined);
}

function markedCharset(
  body: Uint8Array,
): { readonly charset: string; readonly length: number } | undefined {
  const [a, b, c, d] = body;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { charset: "utf-8", length: 3 };
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { charset: "utf-32le", length: 4 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { charset: "utf-32be", length: 4 };
  if (a === 0xff && b === 0xfe) return { charset: "utf-16le", length: 2 };
  if (a === 0xfe && b === 0xff) return { charset: "utf-16be", length: 2 };
  return undefined;
}

/** XML 1.0 appendix F: without a mark, the zeros around the first "<" give the width away. */
function wideCharset(body: Uint8Array): string | undefined {
  const [a, b, c, d] = body;
  if (body.length < 4) return undefined;
  if (a === 0 && b === 0 && c === 0 && d !== 0) return "utf-32be";
  if (a !== 0 && b === 0 && c === 0 && d === 0) return "utf-32le";
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return "utf-16be";
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return "utf-16le";
  return undefined;
}

function httpCharset(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType ?? "")?.[1];
}

function documentCharset(body: Uint8Array): string | undefined {
  const start = Buffer.from(
    body.buffer,
    body.byteOffset,
    Math.min(body.length, DECLARATION_REACH_BYTES),
  ).toString("latin1");
  return (
    /<\?xml[^>]*?\sencoding\s*=\s*["']\s*([\w.:-]+)/i.exec(start)?.[1] ??
    /<meta[^>]+charset\s*=\s*["']?([\w.:-]+)/i.exec(start)?.[1]
  );
}

function knownCharset(name: string): string {
  const lower = name.trim().toLowerCase();
  return KNOWN_AS[lower] ?? lower;
}

function isWide(charset: string): boolean {
  return charset.startsWith("utf-16") || charset.startsWith("utf-32");
}

function isReadable(charset: string): boolean {
  return iconv.encodingExists(charset);
}

/**
 * One bad byte in a long UTF-8 document, such as a text cut in the middle of a letter, does not
 * make it another charset.
 */
function isMostlyUtf8(body: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(body.subarray(0, LOOK_AT_BYTES));
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  const beyondAscii = text.match(/[^\x00-\x7f]/g)?.length ?? 0;
  return broken * 2 < beyondAscii;
}

function bestGuess(body: Uint8Array): string {
  if (isMostlyUtf8(body)) return "utf-8";
  const guess = guessCharset(body);
  const name = guess === undefined ? undefined : knownCharset(guess);
  return name !== undefined && !isWide(name) && name !== "utf-8" && isReadable(name)
    ? name
    : "windows-1252";
}

/** Twice as fast as a buffer's own, and the same text. */
const UTF_8 = new TextDecoder("utf-8", { ignoreBOM: true });

function decodeAs(body: Uint8Array, charset: string): string {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.length);
  if (charset === "utf-8") return isAscii(bytes) ? bytes.toString("latin1") : UTF_8.decode(bytes);
  return iconv.decode(bytes, charset);
}
