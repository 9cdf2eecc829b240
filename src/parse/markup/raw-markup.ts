import { escapeWords } from "../text/escape-words.ts";
import { sanitiseMarkup } from "./sanitise-markup.ts";
import { saysNothing } from "./says-nothing.ts";

declare const raw: unique symbol;

/**
 * A text as the world wrote it. It may be compared and hashed; no column and no template takes it,
 * so that what is stored or shown went through the sanitiser.
 */
export type RawMarkup = {
  readonly [raw]: true;
  readonly written: string;
  readonly isWords: boolean;
  /** Where its relative links begin. */
  readonly base: string | undefined;
};

export function rawMarkup(written: string, base: string | undefined): RawMarkup {
  return { written, isWords: false, base } as RawMarkup;
}

/** Words that hold no markup, whatever they look like. */
export function rawWords(written: string): RawMarkup {
  return { written, isWords: true, base: undefined } as RawMarkup;
}

/** As HTML that is safe to store and to show; undefined where it says nothing. */
export function sanitiseRaw(text: RawMarkup | undefined): string | undefined {
  if (text === undefined) return undefined;
  if (text.isWords) return escapeWords(text.written);
  const safe = sanitiseMarkup(text.written, text.base);
  return saysNothing(safe) ? undefined : safe;
}

/** The first of several that says something. */
export function sanitiseFirst(texts: readonly RawMarkup[]): string | undefined {
  for (const text of texts) {
    const safe = sanitiseRaw(text);
    if (safe !== undefined) return safe;
  }
  return undefined;
}
