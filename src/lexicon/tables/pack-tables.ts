import { crc32 } from "node:zlib";

/** What a packed file begins with; a file of another layout begins otherwise. */
export const MAGIC = "cuttings tables 1\n";
/** Magic, then the check sum, then the length of the header. */
export const HEADER_AT = 32;
export const CRC_AT = 24;
export const LENGTH_AT = 28;

export const COLUMN_TYPES: Readonly<Record<ColumnType, ColumnMaker>> = {
  u8: Uint8Array,
  i8: Int8Array,
  u16: Uint16Array,
  u32: Uint32Array,
  f32: Float32Array,
};
export type ColumnType = "u8" | "i8" | "u16" | "u32" | "f32";
type ColumnMaker = new (bytes: ArrayBufferLike, at: number, length: number) => Column;
export type Column = Uint8Array | Int8Array | Uint16Array | Uint32Array | Float32Array;

/** Columns begin at multiples of this, so that they can be read where they lie. */
export const ALIGNMENT = 8;

/**
 * One file of typed columns and a header that says what they are, checked by a sum: what the
 * programs that make tables write and `unpackTables` reads without a copy.
 */
export function packTables(
  about: Readonly<Record<string, unknown>>,
  columns: Readonly<Record<string, Column>>,
): Uint8Array {
  let end = 0;
  const places = Object.entries(columns).map(([name, column]) => {
    const at = end;
    end = aligned(at + column.byteLength);
    return { name, type: typeOf(column), at, length: column.length };
  });
  const header = new TextEncoder().encode(JSON.stringify({ about, columns: places }));
  const start = aligned(HEADER_AT + header.length);
  const file = new Uint8Array(start + end);
  file.set(new TextEncoder().encode(MAGIC));
  file.set(header, HEADER_AT);
  for (const { name, at } of places) {
    const column = columns[name] as Column;
    file.set(new Uint8Array(column.buffer, column.byteOffset, column.byteLength), start + at);
  }
  const view = new DataView(file.buffer);
  view.setUint32(LENGTH_AT, header.length, true);
  view.setUint32(CRC_AT, crc32(file.subarray(LENGTH_AT)), true);
  return file;
}

function typeOf(column: Column): ColumnType {
  const found = Object.entries(COLUMN_TYPES).find(([, type]) => column instanceof type);
  if (found === undefined) throw new TypeError("a column is of a type that no file holds");
  return found[0] as ColumnType;
}

function aligned(at: number): number {
  return Math.ceil(at / ALIGNMENT) * ALIGNMENT;
}
