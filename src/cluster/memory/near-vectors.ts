import { sketchOf, type Sketch } from "../words/word-sketches.ts";
import { SketchList } from "./sketch-list.ts";
import { dot } from "../../lexicon/vectors/dot.ts";

/** An item that has a place among the meanings, by its number. */
type Held = {
  readonly item: number;
  readonly language: string;
  readonly vector: Float32Array;
  readonly sketch: Sketch;
  /** For each other language how alike its nearest are, the most alike first. */
  readonly nearest: Map<string, number[]>;
};

export type Neighbour = { readonly item: number; readonly cosine: number };

/** Sketches choose these of each language, whole vectors decide among them. */
const BY_SKETCH = 60;
/** So many of each language are worth a closer look. */
const NEIGHBOURS_A_LANGUAGE = 8;
const NEAREST_KEPT = 6;
/** Stands for a neighbour while a language has too few items to have one. */
const COMMON_COSINE = 0.12;

/**
 * The newest items by what they mean. Some lie near to everything ("hubs"): so each knows how near
 * it is to its nearest of each other language anyway, the very nearest left out, which may be its own
 * counterpart.
 */
export class NearVectors {
  readonly #byLanguage = new Map<string, SketchList<Held>>();
  readonly #byItem = new Map<number, Held>();

  /** Its nearest items in other languages; each of them learns of it as well. */
  add(item: number, language: string, vector: Float32Array): Neighbour[] {
    const own: Held = { item, language, vector, sketch: sketchOf(vector), nearest: new Map() };
    const found = this.#nearestOf(own);
    const list = this.#byLanguage.get(language) ?? new SketchList<Held>(BY_SKETCH);
    this.#byLanguage.set(language, list);
    const gone = list.add(own, own.sketch);
    this.#byItem.set(item, own);
    if (gone !== undefined) this.#byItem.delete(gone.item);
    return found;
  }

  /** How alike two are, less how alike each is to others of the other's language; 0 where unknown. */
  nearness(item: number, other: number): number {
    const a = this.#byItem.get(item);
    const b = this.#byItem.get(other);
    if (a === undefined || b === undefined) return 0;
    return dot(a.vector, b.vector) - (hubOf(a, b.language) + hubOf(b, a.language)) / 2;
  }

  #nearestOf(own: Held): Neighbour[] {
    return [...this.#byLanguage].flatMap(([language, list]) => {
      if (language === own.language) return [];
      const exact = list
        .nearest(own.sketch)
        .map((held) => ({ held, cosine: dot(own.vector, held.vector) }))
        .toSorted((a, b) => b.cosine - a.cosine);
      for (const { held, cosine } of exact) {
        learn(own, language, cosine);
        learn(held, own.language, cosine);
      }
      return exact
        .slice(0, NEIGHBOURS_A_LANGUAGE)
        .map(({ held: { item }, cosine }) => ({ item, cosine }));
    });
  }
}

function learn(held: Held, language: string, cosine: number): void {
  const nearest = held.nearest.get(language) ?? [];
  if (nearest.length === 0) held.nearest.set(language, nearest);
  const at = nearest.findIndex((known) => known < cosine);
  if (at === -1 && nearest.length >= NEAREST_KEPT) return;
  nearest.splice(at === -1 ? nearest.length : at, 0, cosine);
  nearest.splice(NEAREST_KEPT);
}

function hubOf({ nearest }: Held, language: string): number {
  const known = nearest.get(language)?.slice(1) ?? [];
  const missing = NEAREST_KEPT - 1 - known.length;
  const sum = known.reduce((all, cosine) => all + Math.max(cosine, COMMON_COSINE), 0);
  return (sum + missing * COMMON_COSINE) / (NEAREST_KEPT - 1);
}
