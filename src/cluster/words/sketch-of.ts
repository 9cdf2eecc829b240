/** The signs of a vector's numbers, 32 to a word: a picture of its direction, quick to compare. */
export type Sketch = Int32Array;

export const BITS_A_WORD = 32;

export function sketchOf(vector: Float32Array): Sketch {
  const sketch = new Int32Array(vector.length / BITS_A_WORD);
  for (let at = 0; at < vector.length; at++)
    if ((vector[at] as number) > 0)
      sketch[at >> 5] = (sketch[at >> 5] as number) | (1 << (at & (BITS_A_WORD - 1)));
  return sketch;
}
