import { type FeedWarning } from "../../model/reading/feed.ts";

const SENTENCES = {
  no_address: (count: number, example: string) =>
    `Addresses that are no web addresses: ${count}, the first “${example}”.`,
  bad_date: (count: number, example: string) =>
    `Dates that could not be read: ${count}, the first “${example}”.`,
  repeated: (count: number, example: string) =>
    `Addresses that stood there before: ${count}, the first “${example}”.`,
  no_pages: () => "The sitemap is well made and holds nothing.",
  too_many: (count: number) => `The sitemap holds more than ${count} pages; the rest was left out.`,
  too_long: (count: number) => `The sitemap is longer than ${count} signs; the rest was not read.`,
  too_deep: (count: number) => `Elements stand more than ${count} deep; what follows was not read.`,
  cut_off: () => "The sitemap ends in the middle; what came before was read.",
} as const satisfies Readonly<Record<string, (count: number, example: string) => string>>;

export type SitemapNote = keyof typeof SENTENCES;

const LONGEST_EXAMPLE = 100;

/** Collects what was odd, once by kind with a count and the first example. */
export class SitemapNotes {
  readonly #seen = new Map<SitemapNote, { count: number; readonly example: string }>();

  add(code: SitemapNote, example = "", count = 1): void {
    const known = this.#seen.get(code);
    if (known === undefined)
      this.#seen.set(code, { count, example: example.slice(0, LONGEST_EXAMPLE) });
    else known.count += count;
  }

  get warnings(): readonly FeedWarning[] {
    return Array.from(this.#seen, ([code, { count, example }]) => ({
      code,
      message: SENTENCES[code](count, example),
    }));
  }
}
