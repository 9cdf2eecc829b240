import type { ChangeQuery } from "../storage/cuttings/list-changes.ts";

/** A moment and an id, as part of an address. */
export function writeChangePlace({ at, id }: NonNullable<ChangeQuery["after"]>): string {
  return `${at.getTime()}_${id}`;
}

/** The way back; undefined where it is none. */
export function readChangePlace(words: string): ChangeQuery["after"] {
  const [, at, id] = /^(\d{1,14})_(\d{1,15})$/.exec(words) ?? [];
  return at === undefined ? undefined : { at: new Date(Number(at)), id: Number(id) };
}
