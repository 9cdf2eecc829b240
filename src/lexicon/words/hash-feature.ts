/** 32 bits that name a feature in the word table: FNV-1a, mixed after each letter. */
export function hashFeature(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) {
    hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
    hash = Math.imul(hash, 0x85ebca6b);
  }
  return (hash ^ (hash >>> 13)) >>> 0;
}
