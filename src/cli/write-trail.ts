import type { TrailEvent } from "../model/trail.ts";
import { csvRow } from "../publish/lists/csv-row.ts";
import type { Database } from "../storage/database.ts";
import { listTrail } from "../storage/people/trail.ts";

const EVENTS_A_STEP = 1_000;
const COLUMNS = ["id", "at", "who", "by", "what", "about", "name", "detail"] as const;

/** The audit trail from its beginning, a line an event. */
export async function* writeTrail(
  db: Database,
  format: "csv" | "json",
): AsyncGenerator<string, void, undefined> {
  if (format === "csv") yield csvRow(COLUMNS).trimEnd();
  for (let after = 0; ;) {
    const events = await listTrail(db, { after, most: EVENTS_A_STEP });
    for (const event of events)
      yield format === "json"
        ? JSON.stringify(event)
        : csvRow(COLUMNS.map(textOf(event))).trimEnd();
    const last = events.at(-1);
    if (last === undefined || events.length < EVENTS_A_STEP) return;
    after = last.id;
  }
}

function textOf(event: TrailEvent): (column: (typeof COLUMNS)[number]) => string {
  return (column) => {
    const value = event[column];
    if (value === undefined || value === null) return "";
    if (value instanceof Date) return value.toISOString();
    return typeof value === "string" ? value : JSON.stringify(value);
  };
}
