import type { FormPairs } from "../../../storage/cuttings/kept-words.ts";

/** What a form of ours names itself by. */
export function readToken(written: unknown): string | undefined {
  return typeof written === "string" && /^[\w-]{8,64}$/.test(written) ? written : undefined;
}

/** Kept pairs as the form that they came from. */
export function formOf(pairs: FormPairs): FormData {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, value);
  return form;
}
