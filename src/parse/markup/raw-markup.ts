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
  /** Decoded at each call: all the bodies of a document are never there at the same time. */
  readonly write: () => string;
  readonly isWords: boolean;
  /** Where its relative links begin. */
  readonly base: string | undefined;
};

export function rawMarkup(write: () => string, base: string | undefined): RawMarkup {
  return { write, isWords: false, base } as RawMarkup;
}

/** Words that hold no markup, whatever they look like. */
export function rawWords(write: () => string): RawMarkup {
  return { write, isWords: true, base: undefined } as RawMarkup;
}

/** As HTML that is safe to store and to show; undefined where it says nothing. */
export function sanitiseRaw(text: RawMarkup | undefined): string | undefined {
  if (text === undefined) return undefined;
  const written = text.write();
  if (text.isWords) return written === "" ? undefined : escapeWords(written);
  const safe = sanitiseMarkup(written, text.base);
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
