import { foldText } from "./fold-text.ts";

/** What a form may mean: one of several places, each by a kind of naming. */
export type Sense = {
  /** A term of the vocabulary ("fr"), or a region of a federation ("us-ca"). */
  readonly target: string;
  readonly naming: Naming;
  /** How the form is written: in small letters, with a capital, in capitals only. */
  readonly written: "small" | "capital" | "capitals";
};

export const NAMINGS = ["name", "adjective", "capital", "city", "region", "body"] as const;
export type Naming = (typeof NAMINGS)[number];

/** Forms by their hashes, in typed arrays: seventy languages of them stay small. */
export type FormTable = {
  /** Senses of the form with these two hashes; undefined where there is none. */
  readonly find: (hash: number, check: number) => readonly Sense[] | undefined;
  readonly size: number;
};

export const HASH_START = 0x811c9dc5;
export const CHECK_START = 0x9e3779b9;

export function nextHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

export function nextCheck(check: number, code: number): number {
  return Math.imul(check ^ code, 0x85ebca6b) ^ (check >>> 15);
}

/** Sixteen bits of the second hash stand beside the sense: a wrong meeting is one in 2⁴⁸. */
export function makeFormTable(forms: Iterable<readonly [form: string, sense: Sense]>): FormTable {
  const byForm = new Map<string, Sense[]>();
  for (const [form, sense] of forms) {
    const folded = foldForm(form);
    const known = byForm.get(folded);
    if (known === undefined) byForm.set(folded, [sense]);
    else if (!known.some((one) => one.target === sense.target)) known.push(sense);
  }
  const slots = 2 ** Math.ceil(Math.log2(byForm.size * 2 + 8));
  const keys = new Uint32Array(slots);
  const values = new Uint32Array(slots);
  const senses: (readonly Sense[])[] = [[]];
  // Bent forms of one name mean the same: an index of sixteen bits is enough for all of a language.
  const indexes = new Map<string, number>();
  for (const [form, found] of byForm) {
    let hash = HASH_START;
    let check = CHECK_START;
    for (let at = 0; at < form.length; at += 1) {
      hash = nextHash(hash, form.charCodeAt(at));
      check = nextCheck(check, form.charCodeAt(at));
    }
    let slot = (hash >>> 0) & (slots - 1);
    const key = hash >>> 0;
    while (values[slot] !== 0) slot = (slot + 1) & (slots - 1);
    keys[slot] = key;
    const meaning = found
      .map(({ target, naming, written }) => `${target} ${naming} ${written}`)
      .join();
    const index = indexes.get(meaning) ?? senses.push(found) - 1;
    indexes.set(meaning, index);
    values[slot] = (((check >>> 0) & 0xffff) << 16) | index;
  }
  return { size: byForm.size, find: (hash, check) => look(hash, check) };

  function look(hash: number, check: number): readonly Sense[] | undefined {
    const key = hash >>> 0;
    for (let slot = key & (slots - 1); values[slot] !== 0; slot = (slot + 1) & (slots - 1)) {
      const value = values[slot] ?? 0;
      if (keys[slot] === key && value >>> 16 === ((check >>> 0) & 0xffff))
        return senses[value & 0xffff];
    }
    return undefined;
  }
}

function foldForm(form: string): string {
  const { codes, length } = foldText(form);
  return String.fromCharCode(...codes.subarray(0, length));
}
