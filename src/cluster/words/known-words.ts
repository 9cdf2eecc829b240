/** The words of one item by their numbers, in columns: tens of thousands of items are remembered. */
export type KnownWords = {
  readonly language: string;
  /** Of all its terms, from low to high. */
  readonly ids: Int32Array;
  /** What each is, by the bits below. */
  readonly flags: Uint8Array;
  /** Names' consonants and the terms that they belong to, one after the other. */
  readonly skeletons: Int32Array;
  readonly titleNumbers: Int32Array;
  /** All numbers, as they stand across languages. */
  readonly numbers: Int32Array;
  readonly numberFlags: Uint8Array;
};

export const IN_TITLE = 1;
export const IS_NUMBER = 2;
export const IS_PAIR = 4;
export const IS_CAPITAL = 8;
/** Of a script without capitals. */
export const IS_CASELESS = 16;

export const HAS_UNIT = 1;
export const IS_ONE_DIGIT = 2;
