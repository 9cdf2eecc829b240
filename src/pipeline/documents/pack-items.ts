import { deserialize, serialize } from "node:v8";
import type { HandOver } from "../../lib/threads/serve-jobs.ts";
import { isNewItem, type ItemRead } from "../../model/item.ts";

/**
 * Items between the thread that read them and the database: bytes outside the heap, unpacked piece
 * by piece, so that ten thousand of them are never objects at the same time.
 */
export type PackedItems = { readonly count: number; readonly pieces: readonly Uint8Array[] };

export const NO_ITEMS: PackedItems = { count: 0, pieces: [] };

/** Unpacking so many and making a statement of them takes the serving thread some 10 ms. */
const MOST_IN_A_PIECE = 250;
const MOST_CHARACTERS_IN_A_PIECE = 500_000;

/**
 * The oldest come in the first piece, as they get the first numbers; within a piece the order is
 * the document's.
 */
export function packItems(items: readonly ItemRead[], handOver?: HandOver): PackedItems {
  const pieces = cut(items).map((piece) => {
    const bytes = new Uint8Array(serialize(piece));
    handOver?.(bytes);
    return bytes;
  });
  return { count: items.length, pieces };
}

export function unpackItems(piece: Uint8Array): readonly ItemRead[] {
  return deserialize(piece) as readonly ItemRead[];
}

export function joinItems(packed: readonly PackedItems[]): PackedItems {
  return {
    count: packed.reduce((sum, { count }) => sum + count, 0),
    pieces: packed.flatMap(({ pieces }) => pieces),
  };
}

function cut(items: readonly ItemRead[]): readonly (readonly ItemRead[])[] {
  const pieces: ItemRead[][] = [];
  let characters = Infinity;
  for (const item of newestFirst(items).toReversed()) {
    const length = lengthOf(item);
    const last = pieces.at(-1);
    if (
      last === undefined ||
      last.length >= MOST_IN_A_PIECE ||
      characters + length > MOST_CHARACTERS_IN_A_PIECE
    ) {
      pieces.push([item]);
      characters = length;
    } else {
      last.push(item);
      characters += length;
    }
  }
  return pieces.map((piece) => piece.toReversed());
}

/** What fits one piece keeps its order: there the statement sorts. */
function newestFirst(items: readonly ItemRead[]): readonly ItemRead[] {
  if (items.length <= MOST_IN_A_PIECE) return items;
  const time = ({ publishedAt }: ItemRead): number => publishedAt?.getTime() ?? -Infinity;
  return items.toSorted((one, other) =>
    time(other) > time(one) ? 1 : time(other) < time(one) ? -1 : 0,
  );
}

function lengthOf(item: ItemRead): number {
  if (!isNewItem(item)) return item.title.length;
  const { title, excerpt, summary, content } = item;
  return [title, excerpt, summary, content].reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
