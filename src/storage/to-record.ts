type CamelCase<Name> = Name extends `${infer First}_${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : Name;

/** A row under the names of our records, where what is not there is undefined. */
export type RecordOf<Row> = {
  readonly [Column in keyof Row as CamelCase<Column>]: null extends Row[Column]
    ? Exclude<Row[Column], null> | undefined
    : Row[Column];
};

export function toRecord<Row extends object>(row: Row): RecordOf<Row> {
  const record: Record<string, unknown> = {};
  // Readings bring thousands of rows: names are made once, and no list of entries for each row.
  for (const column in row) record[camelCase(column)] = row[column] ?? undefined;
  return record as RecordOf<Row>;
}

const camelCase = once((column) =>
  column.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
);
const snakeCase = once((field) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));

type SnakeCase<Name> = Name extends `${infer First}${infer Rest}`
  ? First extends Lowercase<First>
    ? `${First}${SnakeCase<Rest>}`
    : `_${Lowercase<First>}${SnakeCase<Rest>}`
  : Name;

/** A record as a row is written: an update would leave alone what is undefined. */
export type RowOf<Fields> = {
  readonly [Field in keyof Fields as SnakeCase<Field>]: undefined extends Fields[Field]
    ? Exclude<Fields[Field], undefined> | null
    : Fields[Field];
};

export function toRow<Fields extends object>(fields: Fields): RowOf<Fields> {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [snakeCase(field), value ?? null]),
  ) as RowOf<Fields>;
}

/** For names, of which there are few. */
function once(make: (name: string) => string): (name: string) => string {
  const made = new Map<string, string>();
  return (name) => {
    const known = made.get(name) ?? make(name);
    made.set(name, known);
    return known;
  };
}
