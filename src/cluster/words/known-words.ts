/**
 * The words of one item by their numbers, in two columns that are pieces of large ones: hundreds of
 * thousands of items are remembered, and each array of its own costs a quarter of a kilobyte.
 */
export type KnownWords = {
  readonly language: string;
  /**
   * Terms from low to high; then, behind each other, what the next three lists hold: names' consonants
   * from low to high, each with the place of its term; numbers from low to high, each with its signs;
   * the title's words, each by its sketch and the place of its term.
   */
  readonly ints: Int32Array;
  /** What each term is, by the bits below; then how much each says, in steps. */
  readonly bytes: Uint8Array;
  readonly terms: number;
  readonly skeletonsAt: number;
  readonly numbersAt: number;
  readonly titleWordsAt: number;
  /** Of all terms that say something, as a vector. */
  length: number;
  titleWeight: number;
  skeletonLength: number;
};

export const IN_TITLE = 1;
export const IS_NUMBER = 2;
export const IS_PAIR = 4;
export const IS_CAPITAL = 8;
/** Of a script without capitals. */
export const IS_CASELESS = 16;
/** As far as known when it was weighed last. */
export const IS_NAME = 32;

/** Of numbers: in the title, with a word or sign behind it, of one digit. */
export const TITLE_NUMBER = 1;
export const HAS_UNIT = 2;
export const IS_ONE_DIGIT = 4;

/** A weight of 0 to 8 fits a byte so. */
export const STEPS_A_WEIGHT = 31;
