/** Makes a vector one long, where it has any length; returns whether it had. */
export function unitVector(vector: Float32Array): boolean {
  let sum = 0;
  for (let at = 0; at < vector.length; at++) sum += (vector[at] as number) ** 2;
  if (sum === 0) return false;
  const factor = 1 / Math.sqrt(sum);
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] as number) * factor;
  return true;
}
