import { readSurroundings, type Surroundings } from "../../storage/surroundings.ts";
import type { DeskContext, DeskDeps } from "./desk-deps.ts";

/** Read once a request, whoever asks first: after whatever the request changes. */
export function surroundingsOf(context: DeskContext, { db }: DeskDeps): Promise<Surroundings> {
  const known = context.get("surroundings");
  if (known !== undefined) return known;
  const read = readSurroundings(db);
  context.set("surroundings", read);
  return read;
}
