import { createHash, type Hash } from "node:crypto";
import { z } from "zod";
import { AppError } from "../../lib/app-error.ts";
import { countLines } from "./dump-database.ts";
import {
  type DumpHeader,
  END_OF_ROWS,
  ENDING,
  FORMAT,
  HEADER,
  type OnRows,
} from "./dump-format.ts";

/** A dump that is read once, from its first line to its last. */
export type Dump = {
  readonly header: DumpHeader;
  /** The rows of the next table, in pieces of whole lines. */
  rows(): AsyncGenerator<Buffer, void>;
  /** That all has come and nothing was changed on the way. */
  checkEnd(): Promise<void>;
  close(): Promise<void>;
};

/** What is unpacked of some other file may have no line end for gigabytes. */
const MOST_HEADER_BYTES = 2 ** 20;
const LINE_END = 10;

/** `name` is what it is called in sentences about what is wrong with it. */
export async function openDump(
  bytes: AsyncIterable<Buffer>,
  name: string,
  onRows: OnRows = () => undefined,
): Promise<Dump> {
  const lines = new WholeLines(bytes, name);
  try {
    const header = readHeader(await lines.one(), name);
    onRows(0, header);
    return {
      header,
      rows: rowsReader(lines, (done) => onRows(done, header)),
      async checkEnd() {
        const hash = lines.hash.copy().digest("hex");
        const ending = ENDING.safeParse(parseJson(await lines.one()));
        if (!ending.success || ending.data.sha256 !== hash || !(await lines.isOver()))
          throw damaged(name);
      },
      close: () => lines.close(),
    };
  } catch (error) {
    await lines.close();
    throw error;
  }
}

const ANY_HEADER = z.object({ format: z.literal(FORMAT), version: z.number() });

function readHeader(line: Buffer, name: string): DumpHeader {
  const said = parseJson(line);
  const header = HEADER.safeParse(said);
  if (header.success) return header.data;
  const some = ANY_HEADER.safeParse(said);
  if (!some.success) throw foreign(name);
  throw some.data.version > HEADER.shape.version.value ? newer(name) : damaged(name);
}

function rowsReader(lines: WholeLines, tell: (done: number) => void): Dump["rows"] {
  let done = 0;
  return async function* rows() {
    for (;;) {
      const piece = await lines.some();
      const end = endOfRows(piece);
      const rows = end === undefined ? piece : piece.subarray(0, end);
      if (end !== undefined) lines.leave(piece.subarray(end + END_OF_ROWS.length));
      lines.hash.update(end === undefined ? piece : piece.subarray(0, end + END_OF_ROWS.length));
      if (rows.length > 0) yield rows;
      done += countLines(rows);
      tell(done);
      if (end !== undefined) return;
    }
  };
}

function endOfRows(lines: Buffer): number | undefined {
  if (lines.subarray(0, END_OF_ROWS.length).equals(Buffer.from(END_OF_ROWS))) return 0;
  const found = lines.indexOf(`\n${END_OF_ROWS}`);
  return found === -1 ? undefined : found + 1;
}

/** Bytes as whole lines, hashed as they are taken. */
class WholeLines {
  readonly hash: Hash = createHash("sha256");
  readonly #name: string;
  readonly #pieces: AsyncGenerator<Buffer, void>;
  #left: Buffer | undefined;

  constructor(bytes: AsyncIterable<Buffer>, name: string) {
    this.#name = name;
    this.#pieces = wholeLines(bytes, name);
  }

  /** As many as there are; not hashed, because the taker may leave some of them. */
  async some(): Promise<Buffer> {
    const left = this.#left;
    this.#left = undefined;
    if (left !== undefined && left.length > 0) return left;
    const { value } = await this.#pieces.next();
    if (value === undefined) throw damaged(this.#name);
    return value;
  }

  leave(lines: Buffer): void {
    this.#left = lines;
  }

  async one(): Promise<Buffer> {
    const lines = await this.some();
    const end = lines.indexOf(LINE_END) + 1;
    this.leave(lines.subarray(end));
    const line = lines.subarray(0, end);
    this.hash.update(line);
    return line;
  }

  async isOver(): Promise<boolean> {
    return (this.#left?.length ?? 0) === 0 && (await this.#pieces.next()).done === true;
  }

  async close(): Promise<void> {
    await this.#pieces.return();
  }
}

async function* wholeLines(
  bytes: AsyncIterable<Buffer>,
  name: string,
): AsyncGenerator<Buffer, void> {
  let begun: Buffer[] = [];
  let bytesBeforeFirst = 0;
  for await (const piece of bytes) {
    const end = piece.lastIndexOf(LINE_END) + 1;
    if (end > 0) {
      yield Buffer.concat([...begun, piece.subarray(0, end)]);
      begun = [];
      bytesBeforeFirst = Number.NEGATIVE_INFINITY;
    }
    begun.push(piece.subarray(end));
    bytesBeforeFirst += piece.length;
    if (bytesBeforeFirst > MOST_HEADER_BYTES) throw foreign(name);
  }
  if (begun.some(({ length }) => length > 0)) throw damaged(name);
}

function parseJson(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString("utf8"));
  } catch {
    return undefined;
  }
}

export function foreign(name: string): AppError {
  return new AppError("invalid", `${name} is no backup of Cuttings. Nothing was changed.`);
}

export function newer(name: string): AppError {
  return new AppError(
    "conflict",
    `${name} was made by a newer Cuttings. Nothing was changed: use the newer program.`,
  );
}

export function damaged(name: string, cause?: unknown): AppError {
  return new AppError(
    "invalid",
    `${name} is damaged or was cut off: what it holds is not what was written. Nothing was changed: take an earlier backup.`,
    { cause },
  );
}
