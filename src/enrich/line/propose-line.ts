import type { Finding } from "../../model/finding.ts";
import { mainLanguage } from "../../lib/main-language.ts";
import { datelineEnd } from "../place/dateline-end.ts";
import { isAddition, leadsUp, standsAlone } from "./stands-alone.ts";

/** A line drawn from a text as it stands: `text.slice(from, to)` is the line. */
export type Line = Finding & { readonly from: number; readonly to: number };

const FEWEST_WORDS = 12;
const MOST_WORDS = 22;
/** Scripts without gaps: a line has so many signs. */
const FEWEST_SIGNS = 25;
const MOST_SIGNS = 70;
/** "On Tuesday," "In the first half of the year,": more words are a clause of their own. */
const LONGEST_LEAD = 8;
/** What comes later in a text is detail. */
const MOST_SENTENCES = 6;
/** More of the title's words than this, and the line says what the title said. */
const MOST_OVERLAP = 0.7;
const MOST_CHARACTERS = 4_000;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Where a sentence may be cut: what follows adds, what stands before is whole. */
const BORDER = /[,;:،、，；—–]\s*|\s-\s/gu;

type Part = { readonly from: number; readonly to: number; readonly words: number };

/**
 * One sentence of the text, or its beginning up to a border, of 12 to 22 words; undefined where none
 * is fit to stand alone. Nothing is written: the line is a piece of the text.
 */
export function proposeLine(title: string, text: string, language?: string): Line | undefined {
  const said = text.slice(0, MOST_CHARACTERS);
  const known = new Set(wordsOf(title));
  const main = mainLanguage(language);
  let best: { readonly part: Part; readonly score: number } | undefined;
  for (const [at, sentence] of sentencesOf(said, language).entries()) {
    const part = fitPart(said, sentence, main);
    if (part === undefined) continue;
    const score = rate(said.slice(part.from, part.to), known) - at * 0.35;
    if (score > 0 && (best === undefined || score > best.score)) best = { part, score };
  }
  if (best === undefined) return undefined;
  const { from, to } = best.part;
  const value = said.slice(from, to);
  return { value, from, to, confidence: CONFIDENCE, evidence: [`characters ${from} to ${to}`] };
}

/** Proposed, never filled in, until a hundred lines were read and their verdicts kept. */
const CONFIDENCE = 0.6;

function sentencesOf(text: string, language: string | undefined): readonly Part[] {
  const begin = datelineEnd(text);
  const parts = segmenterOf(language).segment(text.slice(begin));
  return joinAbbreviated([...parts].map(({ segment, index }) => ({ segment, from: begin + index })))
    .slice(0, MOST_SENTENCES)
    .map(({ segment, from }) => {
      const lead = segment.length - segment.trimStart().length;
      const to = from + segment.trimEnd().length;
      return { from: from + lead, to, words: lengthOf(segment) };
    });
}

/** Few languages come, again and again, and making a segmenter takes longer than using it. */
const segmenters = new Map<string, Intl.Segmenter>();
const MOST_SEGMENTERS = 200;

function segmenterOf(language = ""): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(localeOf(language), { granularity: "sentence" });
  if (segmenters.size < MOST_SEGMENTERS) segmenters.set(language, made);
  return made;
}

type Segment = { readonly segment: string; readonly from: number };

/** "Gov. Smith", "Nr. 4", "Jan. 6" end no sentence. */
function joinAbbreviated(parts: readonly Segment[]): readonly Segment[] {
  const joined: Segment[] = [];
  for (const part of parts) {
    const before = joined.at(-1);
    if (
      before !== undefined &&
      /(?:^|[\s(])(?:\p{Lu}|Gov|Sens?|Reps?|Prof|Nos?|Nr|Dr|Mrs?|Ms|St|Jan|Feb|Aug|Sept?|Oct|Nov|Dec|Art|Abs|Mio|Mrd|ca|bzw|sog|[Pp]rof|np|tzw|ul|św|gen|hab|tys|mln|mld|proc|in)\.\s*$/u.test(
        before.segment,
      )
    )
      joined[joined.length - 1] = { from: before.from, segment: before.segment + part.segment };
    else joined.push(part);
  }
  return joined;
}

function localeOf(language: string): string | undefined {
  try {
    return language === "" ? undefined : Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}

/**
 * The sentence, or what stands before its first border. Where there are more, an aside may part the
 * subject from what is said of it, so that what follows must show itself as an addition.
 */
function fitPart(text: string, sentence: Part, language: string): Part | undefined {
  const said = text.slice(sentence.from, sentence.to);
  if (!standsAlone(said, language) || !isWhole(said)) return undefined;
  const [fewest, most] = UNSPACED.test(said)
    ? [FEWEST_SIGNS, MOST_SIGNS]
    : [FEWEST_WORDS, MOST_WORDS];
  if (sentence.words < fewest) return undefined;
  if (sentence.words <= most) return sentence;
  const cut = findCut(said, language);
  if (cut === undefined) return undefined;
  const words = lengthOf(said.slice(0, cut));
  return words >= fewest && words <= most && isBalanced(said.slice(0, cut))
    ? { from: sentence.from, to: sentence.from + cut, words }
    : undefined;
}

/** The first border, or the second where only a circumstance stands before the first. */
function findCut(said: string, language: string): number | undefined {
  const borders = [...said.matchAll(BORDER)]
    .map(({ index }) => index)
    .filter((index) => !isInNumber(said, index));
  if (leadsUp(said, language)) {
    const lead = borders.shift();
    if (lead === undefined || lengthOf(said.slice(0, lead)) > LONGEST_LEAD) return undefined;
  }
  const [cut, ...more] = borders;
  if (cut === undefined) return undefined;
  return more.length === 0 || isAddition(said.slice(cut), language) ? cut : undefined;
}

function isInNumber(said: string, at: number): boolean {
  return /\d$/.test(said.slice(0, at)) && /^.\d/.test(said.slice(at));
}

/** A sentence that was cut off, a question to the reader, a quote without its other end. */
function isWhole(said: string): boolean {
  if (/^[\p{Ll}]/u.test(said) || said.endsWith("?") || said.endsWith("：")) return false;
  return /[.!。！।؟۔።"”»)]$/u.test(said) && isBalanced(said);
}

/** Every bracket and quote that is opened is closed; an apostrophe may close none. */
function isBalanced(said: string): boolean {
  const count = (sign: RegExp): number => said.match(sign)?.length ?? 0;
  const quotes = count(/["“”„«»]/g);
  const opened = count(/(?<=^|[\s(])‘/gu);
  const closed = count(/’(?=$|[\s),.;:!?])/gu);
  return (
    count(/[(（]/g) === count(/[)）]/g) &&
    count(/「/g) === count(/」/g) &&
    quotes % 2 === 0 &&
    opened <= closed
  );
}

function lengthOf(said: string): number {
  return UNSPACED.test(said)
    ? [...said.trim()].length
    : said.trim().split(/\s+/u).filter(Boolean).length;
}

function rate(said: string, title: ReadonlySet<string>): number {
  const words = wordsOf(said);
  if (words.length === 0) return 0;
  const shared = words.filter((word) => title.has(word)).length;
  const covered =
    title.size === 0 ? 0 : new Set(words.filter((word) => title.has(word))).size / title.size;
  return (
    1 +
    Math.min(covered, 0.6) +
    (/\d/.test(said) ? 0.3 : 0) -
    (shared / words.length > MOST_OVERLAP ? 1.5 : 0)
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{3,}/gu) ?? [];
}
