import { readShared } from "../../lexicon/tables/read-shared.ts";
import { unpackTables } from "../../lexicon/tables/unpack-tables.ts";
import { BUCKETS, eachGram } from "./each-gram.ts";
import { usualPriorOf } from "./usual-prior-of.ts";
import type { Script } from "./scripts-table.ts";

/** What the header of a file of profiles says. */
export type ProfileFacts = {
  /** A language or one of its scripts ("sr-Latn"), in the order of the file's numbers. */
  readonly languages: readonly string[];
  /** The languages written in each script, by their numbers. */
  readonly scripts: Readonly<Partial<Record<Script, readonly number[]>>>;
  /** One step of a weight, in nats. */
  readonly weightStep: number;
};

/** How well the words speak for each language; only differences mean something. */
export type Evidence = Readonly<Float64Array>;

/** Words come again and again; of so many what they say is kept, and of those before them as long. */
const MOST_WORDS_KEPT = 6_000;

/**
 * How much each run of letters speaks for each language, read where it lies in a packed file.
 * Threads share `bytes`; each has profiles of its own over them.
 */
export class LanguageProfiles {
  readonly bytes: SharedArrayBuffer;
  /** The language of each profile; one that is written in two scripts stands twice. */
  readonly languages: readonly string[];
  /** How likely each profile is before anything is known, in nats. */
  readonly priors: Float64Array;
  readonly #scripts: ProfileFacts["scripts"];
  readonly #weightStep: number;
  readonly #languageOf: Uint8Array;
  readonly #weightOf: Uint8Array;
  #known = new Map<string, Evidence>();
  #older = new Map<string, Evidence>();
  /** Where the languages of each bucket begin. */
  readonly #starts = new Uint32Array(BUCKETS + 1);

  constructor(bytes: SharedArrayBuffer, name: string) {
    const { about, columns } = unpackTables(bytes, name);
    const facts = about as ProfileFacts;
    this.bytes = bytes;
    this.languages = facts.languages.map((profile) => profile.split("-")[0] ?? profile);
    this.priors = Float64Array.from(facts.languages, usualPriorOf);
    this.#scripts = facts.scripts;
    this.#weightStep = facts.weightStep;
    this.#languageOf = columns["languages"] as Uint8Array;
    this.#weightOf = columns["weights"] as Uint8Array;
    for (const [bucket, size] of (columns["sizes"] as Uint8Array).entries())
      this.#starts[bucket + 1] = (this.#starts[bucket] as number) + size;
  }

  /** The numbers of the languages that are written in a script. */
  ofScript(script: Script): readonly number[] {
    return this.#scripts[script] ?? [];
  }

  /** What a word says for each language. */
  evidenceOf(word: string): Evidence {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    const evidence = this.#older.get(word) ?? this.#weigh(word);
    if (this.#known.size >= MOST_WORDS_KEPT) {
      this.#older = this.#known;
      this.#known = new Map();
    }
    this.#known.set(word, evidence);
    return evidence;
  }

  #weigh(word: string): Evidence {
    const evidence = new Float64Array(this.languages.length);
    const starts = this.#starts;
    const languageOf = this.#languageOf;
    const weightOf = this.#weightOf;
    const step = this.#weightStep;
    eachGram(word, (bucket) => {
      const end = starts[bucket + 1] as number;
      for (let at = starts[bucket] as number; at < end; at++) {
        const language = languageOf[at] as number;
        // Two weights a byte.
        const weight = ((weightOf[at >> 1] as number) >> ((at & 1) << 2)) & 15;
        evidence[language] = (evidence[language] as number) + weight * step;
      }
    });
    return evidence;
  }
}

export function openLanguageProfiles(path: string | URL): LanguageProfiles {
  return new LanguageProfiles(readShared(path), String(path));
}
