import { Parser } from "htmlparser2";
import { type SitemapNotes } from "./sitemap-notes.ts";

/** The protocol allows 50 MB. */
const LONGEST_SITEMAP = 52_428_800;
/** The protocol allows 50,000 addresses. */
export const MOST_PAGES = 50_000;
/** The deepest that a sitemap needs is 4. */
const DEEPEST = 32;
const LONGEST_FIELD = 4_000;
/** Between two looks at the limits. */
const CHUNK = 65_536;

/**
 * One url or sitemap element: its texts by path, as "news/publication/name"; of repeated ones the
 * first.
 */
export type SitemapRecord = {
  readonly kind: "url" | "sitemap";
  readonly fields: ReadonlyMap<string, string>;
};

export type SitemapEvents = {
  readonly root: string | undefined;
  readonly records: readonly SitemapRecord[];
};

/**
 * Reads the records of a sitemap, whatever prefixes and letter case it uses, up to the protocol's
 * limits.
 */
export function sitemapEvents(xml: string, notes: SitemapNotes): SitemapEvents {
  const reader = new RecordReader();
  const parser: Parser = new Parser(
    {
      onopentag: (name) => {
        reader.open(name);
        // Deeper the tokenizer takes quadratic time.
        if (reader.isTooDeep) parser.pause();
      },
      onclosetag: () => reader.close(),
      ontext: (text) => reader.hear(text),
    },
    { xmlMode: true, decodeEntities: true },
  );
  const text = xml.slice(0, LONGEST_SITEMAP);
  for (let at = 0; at < text.length && !reader.isFull; at += CHUNK)
    parser.write(text.slice(at, at + CHUNK));
  const isCutOff = reader.isOpen;
  reader.finish();

  if (xml.length > LONGEST_SITEMAP) notes.add("too_long", "", LONGEST_SITEMAP);
  if (reader.isTooDeep) notes.add("too_deep", "", DEEPEST);
  if (reader.records.length > MOST_PAGES) notes.add("too_many", "", MOST_PAGES);
  else if (isCutOff) notes.add("cut_off");
  return { root: reader.root, records: reader.records.slice(0, MOST_PAGES) };
}

class RecordReader {
  readonly records: SitemapRecord[] = [];
  root: string | undefined;
  isTooDeep = false;
  /** Names without prefixes, from the root down. */
  readonly #path: string[] = [];
  #record: { kind: "url" | "sitemap"; depth: number; fields: Map<string, string> } | undefined;
  #text = "";

  get isOpen(): boolean {
    return this.#path.length > 0;
  }

  get isFull(): boolean {
    return this.isTooDeep || this.records.length > MOST_PAGES;
  }

  open(name: string): void {
    const local = name.slice(name.indexOf(":") + 1).toLowerCase();
    this.root ??= local;
    this.#path.push(local);
    this.#text = "";
    if (this.#path.length > DEEPEST) this.isTooDeep = true;
    if (this.#record === undefined && (local === "url" || local === "sitemap"))
      this.#record = { kind: local, depth: this.#path.length, fields: new Map() };
  }

  close(): void {
    const record = this.#record;
    if (record !== undefined && this.#path.length > record.depth) {
      const field = this.#path.slice(record.depth).join("/");
      if (!record.fields.has(field) && this.#text.trim() !== "")
        record.fields.set(field, this.#text.trim());
    }
    if (record !== undefined && this.#path.length === record.depth) {
      this.records.push(record);
      this.#record = undefined;
    }
    this.#path.pop();
    this.#text = "";
  }

  /** Of what is open at the end only closed fields count: half an address leads elsewhere. */
  finish(): void {
    if (this.#record?.fields.has("loc") === true) this.records.push(this.#record);
  }

  hear(text: string): void {
    if (this.#record !== undefined && this.#text.length < LONGEST_FIELD)
      this.#text += text.slice(0, LONGEST_FIELD);
  }
}
