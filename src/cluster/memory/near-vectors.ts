import { LanguageVectors, NEAREST_KEPT } from "./language-vectors.ts";

/** Where the meaning of an item is held. */
export type Placed = {
  readonly number: number;
  readonly language: string;
  /** -1 where it has none. */
  readonly meaningAt: number;
};

/** Sketches choose these of each language, whole vectors decide among them. */
const BY_SKETCH = 32;
/** So many of each language are worth a closer look, and fewer where languages are many. */
const NEIGHBOURS_A_LANGUAGE = { most: 8, least: 2, ofAll: 32 } as const;
/** Stands for a neighbour while a language has too few items to have one. */
const COMMON_COSINE = 0.12;

/**
 * The newest items by what they mean. Some lie near to everything ("hubs"): so each knows how near
 * it is to its nearest of each other language anyway.
 */
export class NearVectors {
  readonly #byLanguage = new Map<string, LanguageVectors>();

  /** Returns where the meaning of an item is held. */
  hold(item: number, language: string, vector: Float32Array): number {
    const own = this.#byLanguage.get(language) ?? new LanguageVectors(vector.length);
    this.#byLanguage.set(language, own);
    return own.add(item, vector);
  }

  /** Its nearest items in other languages; each of them learns of it as well. */
  near({ number, language, meaningAt }: Placed): number[] {
    const own = this.#byLanguage.get(language);
    if (own?.itemAt(meaningAt) !== number) return [];
    const sketch = own.sketchAt(meaningAt);
    const { most, least, ofAll } = NEIGHBOURS_A_LANGUAGE;
    const wanted = Math.max(least, Math.min(most, Math.floor(ofAll / this.#byLanguage.size)));
    const near: number[] = [];
    for (const [otherLanguage, others] of this.#byLanguage) {
      if (otherLanguage === language) continue;
      const found = others
        .nearest(sketch, BY_SKETCH)
        .map((other) => ({ other, cosine: own.cosineBetween(meaningAt, others, other) }))
        .toSorted((a, b) => b.cosine - a.cosine);
      for (const { other, cosine } of found) others.learn(other, language, cosine);
      for (const { cosine } of found.slice(0, NEAREST_KEPT))
        own.learn(meaningAt, otherLanguage, cosine);
      for (const { other } of found.slice(0, wanted)) near.push(others.itemAt(other));
    }
    return near;
  }

  /** How alike two are, less how alike each is to others of the other's language; 0 where unknown. */
  nearness(item: Placed, other: Placed): number {
    const a = this.#byLanguage.get(item.language);
    const b = this.#byLanguage.get(other.language);
    if (a?.itemAt(item.meaningAt) !== item.number || b?.itemAt(other.meaningAt) !== other.number)
      return 0;
    const hubs =
      a.hubOf(item.meaningAt, other.language, COMMON_COSINE) +
      b.hubOf(other.meaningAt, item.language, COMMON_COSINE);
    return a.cosineBetween(item.meaningAt, b, other.meaningAt) - hubs / 2;
  }
}
