import { SCRIPTS, type Script, SYLLABLES } from "./syllables-table.ts";
import type { Name } from "./world.ts";

/** Greek and Cyrillic have capitals as Latin has. */
const CASED: readonly Script[] = ["latin", "greek", "cyrillic"];

export function spellName(name: Name, script: Script): string {
  const spelled = name.map((syllable) => (script === "latin" ? syllable : SYLLABLES[syllable][SCRIPTS.indexOf(script) - 1])).join("");
  if (!CASED.includes(script)) return spelled;
  return spelled.charAt(0).toUpperCase() + spelled.slice(1);
}
