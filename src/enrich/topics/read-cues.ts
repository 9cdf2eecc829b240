import type { Cues } from "./topic-cues-table.ts";

/** Cues by the first word of each, so that a text is gone over once. */
export type CueTable = ReadonlyMap<string, readonly Cue[]>;
type Cue = { readonly term: string; readonly words: readonly string[] };

/** All cues have so many letters at least; words are looked up by them. */
export const KEY_LETTERS = 2;

export function readCues(cues: Cues): CueTable {
  const table = new Map<string, Cue[]>();
  for (const [term, written] of Object.entries(cues)) {
    for (const cue of written.split("|")) {
      const words = cue.split(" ");
      const key = (words[0] ?? "").slice(0, KEY_LETTERS);
      table.set(key, [...(table.get(key) ?? []), { term, words }]);
    }
  }
  return table;
}
