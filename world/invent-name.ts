import type { Random } from "./seed-random.ts";
import { spellName } from "./spell-name.ts";
import { type Script, SYLLABLE_NAMES } from "./syllables-table.ts";
import type { Name } from "./world.ts";

export function inventName(random: Random, syllables: number): Name {
  return Array.from({ length: syllables }, () => random.pick(SYLLABLE_NAMES));
}

/** Foreign names in Japanese and Chinese are parted by a dot. */
const BETWEEN: Partial<Readonly<Record<Script, string>>> = { katakana: "・", han: "·" };

/** A given and a family name, spelled. */
export function inventPerson(random: Random, script: Script): string {
  const names = [inventName(random, 2), inventName(random, 2 + random.below(2))];
  return names.map((name) => spellName(name, script)).join(BETWEEN[script] ?? " ");
}
