import { z } from "zod";

/**
 * What a backup holds, before it is packed: lines. A header, for each table its rows as COPY writes
 * them and a line that ends them, at last the hash of all lines before. docs/backup.md tells it.
 */
export const FORMAT = "cuttings-backup";
const FORMAT_VERSION = 1;

/** No row of COPY's can be this line: it doubles every backslash. */
export const END_OF_ROWS = "\\.\n";

const TABLE = z.object({ name: z.string(), columns: z.array(z.string()) });
const SEQUENCE = z.object({ table: z.string(), column: z.string(), last: z.number().nullable() });

export const HEADER = z.object({
  format: z.literal(FORMAT),
  version: z.literal(FORMAT_VERSION),
  /** The version of the program that wrote it. */
  program: z.string(),
  at: z.iso.datetime(),
  migrations: z.array(z.string()).min(1),
  tables: z.array(TABLE.extend({ rows: z.int().nonnegative() })).min(1),
  sequences: z.array(SEQUENCE),
});

export const ENDING = z.object({ end: z.literal(FORMAT), sha256: z.string() });

export type TableShape = Readonly<z.infer<typeof TABLE>>;
export type SequenceState = Readonly<z.infer<typeof SEQUENCE>>;
export type DumpHeader = Readonly<z.infer<typeof HEADER>>;

/** Who writes a backup, and when. */
export type DumpAuthor = { readonly program: string; readonly now: Date };

export function headerOf(
  { program, now }: DumpAuthor,
  holds: Pick<DumpHeader, "migrations" | "tables" | "sequences">,
): DumpHeader {
  return { format: FORMAT, version: FORMAT_VERSION, program, at: now.toISOString(), ...holds };
}

export function rowsIn({ tables }: DumpHeader): number {
  return tables.reduce((sum, { rows }) => sum + rows, 0);
}

/** How far a copy has come. */
export type OnRows = (done: number, header: DumpHeader) => void;
