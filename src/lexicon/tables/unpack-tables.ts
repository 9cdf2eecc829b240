import { crc32 } from "node:zlib";
import { AppError } from "../../lib/app-error.ts";
import {
  ALIGNMENT,
  type Column,
  COLUMN_TYPES,
  type ColumnType,
  CRC_AT,
  HEADER_AT,
  LENGTH_AT,
  MAGIC,
} from "./pack-tables.ts";

export type Tables = {
  /** What the file says of itself: counts, scales, names of languages. */
  readonly about: Readonly<Record<string, unknown>>;
  readonly columns: Readonly<Record<string, Column>>;
};

type Header = {
  readonly about: Readonly<Record<string, unknown>>;
  readonly columns: readonly {
    readonly name: string;
    readonly type: ColumnType;
    readonly at: number;
    readonly length: number;
  }[];
};

/**
 * Views onto the columns of a packed file where they lie: nothing is copied, so threads that share
 * the bytes share the tables. A file that is cut short or has a turned bit is refused by name.
 */
export function unpackTables(bytes: SharedArrayBuffer, name: string): Tables {
  const file = new Uint8Array(bytes);
  const view = new DataView(bytes);
  const isOurs =
    file.length > HEADER_AT &&
    Buffer.from(file.subarray(0, MAGIC.length)).toString("latin1") === MAGIC;
  if (!isOurs || crc32(file.subarray(LENGTH_AT)) !== view.getUint32(CRC_AT, true))
    throw new AppError(
      "unavailable",
      `${name} is damaged or of another version. Nothing was read from it. Fetch it anew from the repository.`,
    );
  const length = view.getUint32(LENGTH_AT, true);
  const header = Buffer.from(file.subarray(HEADER_AT, HEADER_AT + length)).toString("utf8");
  // The sum vouches for what packTables wrote.
  const { about, columns } = JSON.parse(header) as Header;
  const start = Math.ceil((HEADER_AT + length) / ALIGNMENT) * ALIGNMENT;
  return {
    about,
    columns: Object.fromEntries(
      columns.map(({ name, type, at, length }) => [
        name,
        new COLUMN_TYPES[type](bytes, start + at, length),
      ]),
    ),
  };
}
