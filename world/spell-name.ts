import { SCRIPTS, type Script, SYLLABLES } from "./syllables-table.ts";
import type { Name } from "./world.ts";

/** Greek and Cyrillic have capitals as Latin has. */
const CASED: readonly Script[] = ["latin", "greek", "cyrillic"];

const GREEK_STRESSED: Readonly<Record<string, string>> = { α: "ά", ι: "ί", ο: "ό" };

export function spellName(name: Name, script: Script): string {
  const spelled = name.map((syllable) =>
    script === "latin" ? syllable : (SYLLABLES[syllable][SCRIPTS.indexOf(script) - 1] ?? ""),
  );
  const stressed = script === "greek" ? spelled.map(stressBeforeLast) : spelled;
  const word = stressed.join("");
  return CASED.includes(script) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** Greek writes its stress; most foreign names carry it on the syllable before the last. */
function stressBeforeLast(syllable: string, index: number, name: readonly string[]): string {
  return index === name.length - 2
    ? syllable.replace(/.$/, (vowel) => GREEK_STRESSED[vowel] ?? vowel)
    : syllable;
}
