import { removeControls } from "../../../lib/remove-controls.ts";
import type { Cutting } from "../../../model/cutting.ts";
import type { ToldCorrection } from "../../../storage/cuttings/cuttings.ts";

/** A note is a sentence or two beside the headline. */
export const MOST_NOTE_CHARACTERS = 300;

/**
 * What readers are to be told of this save: a new note is a correction of today, a changed one
 * beside the same words mends what was said, and an untouched one makes it a small edit.
 */
export function readCorrection(
  form: FormData,
  { state, correction, correctedAt }: Cutting,
  { isSame }: { readonly isSame: boolean },
): ToldCorrection | undefined {
  if (state !== "published" || !form.has("correction")) return undefined;
  const note = readNote(form, "correction");
  if (note === correction) return undefined;
  return { note, isNew: note !== undefined && (!isSame || correctedAt === undefined) };
}

/** What an editor wrote for readers besides the cutting's own words. */
export function readNote(form: FormData, name: string): string | undefined {
  const note = removeControls(String(form.get(name) ?? ""))
    .replace(/\s+/g, " ")
    .trim();
  const short = [...note].slice(0, MOST_NOTE_CHARACTERS).join("");
  return short === "" ? undefined : short;
}
