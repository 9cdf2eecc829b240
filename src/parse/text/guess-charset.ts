import chardet from "chardet";
import iconv from "iconv-lite";

/** Guessing reads so much; more is slower and no surer. */
const GUESS_BYTES = 64 * 1_024;

/**
 * What was written in a language before UTF-8, by the table of fallback encodings in the HTML
 * standard; two where two were common.
 */
const LEGACY: Readonly<Record<string, readonly string[]>> = {
  ar: ["windows-1256"],
  bg: ["windows-1251"],
  cs: ["windows-1250", "iso-8859-2"],
  el: ["iso-8859-7", "windows-1253"],
  et: ["windows-1257"],
  fa: ["windows-1256"],
  he: ["windows-1255", "iso-8859-8"],
  hr: ["windows-1250"],
  hu: ["iso-8859-2", "windows-1250"],
  ja: ["shift_jis", "euc-jp", "iso-2022-jp"],
  ko: ["euc-kr"],
  lt: ["windows-1257"],
  lv: ["windows-1257"],
  mk: ["windows-1251"],
  pl: ["iso-8859-2", "windows-1250"],
  ru: ["windows-1251", "koi8-r"],
  sk: ["windows-1250"],
  sl: ["iso-8859-2", "windows-1250"],
  sr: ["windows-1251"],
  th: ["windows-874"],
  tr: ["windows-1254"],
  uk: ["windows-1251"],
  vi: ["windows-1258"],
  zh: ["gb18030", "big5"],
};

/**
 * The charset of bytes that nobody declared: by their look, and by the language that the document
 * names in plain ASCII.
 */
export function guessCharset(body: Uint8Array): string | undefined {
  const start = Buffer.from(body.buffer, body.byteOffset, Math.min(body.length, GUESS_BYTES));
  const text = start.toString("latin1");
  // Markup is ASCII in every alphabet and drowns the few words that tell them apart.
  const foreign = text.match(/[^\s<>]+/g)?.filter((word) => /[\x80-\xff]/.test(word)) ?? [];
  const words = Buffer.from(foreign.join(" "), "latin1");
  const guess = chardet.detect(words)?.toLowerCase();
  const language = /<(?:dc:)?language>\s*([a-z]{2})|\s(?:xml:)?lang=["']([a-z]{2})/i.exec(text);
  const usual = LEGACY[(language?.[1] ?? language?.[2] ?? "").toLowerCase()] ?? [];
  if (guess !== undefined && usual.includes(guess)) return guess;
  return usual.find((charset) => !iconv.decode(words, charset).includes("\ufffd")) ?? guess;
}
