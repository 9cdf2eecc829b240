import type { IncomingMessage, ServerResponse } from "node:http";
import { BODIES } from "./difficult/bodies-table.ts";
import type { DifficultCase } from "./difficult/difficult-case.ts";
import { STATUSES } from "./difficult/statuses-table.ts";
import { STREAMS } from "./difficult/streams-table.ts";

/** Every trouble that a source can make, with what should come of it, for tests to walk. */
export const DIFFICULT_CASES: readonly DifficultCase[] = [...STATUSES, ...BODIES, ...STREAMS];

const FOLDER = "/difficult";
/** Longer than any reader should wait. */
const SLOW_MS = 60_000;

const BY_PATH = new Map(DIFFICULT_CASES.map((difficult) => [difficult.path, difficult]));

export type DifficultOptions = {
  /** How long the slow ones wait, milliseconds. */
  readonly slowMs?: number;
};

export type DifficultServer = (
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
) => boolean;

export function difficultPath(difficult: DifficultCase): string {
  return `${FOLDER}${difficult.path}`;
}

/** A server for the difficult paths, which leaves every other path alone. */
export function makeDifficult(
  address: string,
  now: () => Date,
  { slowMs = SLOW_MS }: DifficultOptions = {},
): DifficultServer {
  const counts = new Map<string, number>();
  return (request, response, path) => {
    const difficult = path.startsWith(`${FOLDER}/`)
      ? BY_PATH.get(path.slice(FOLDER.length))
      : undefined;
    if (difficult === undefined) return false;

    const count = (counts.get(path) ?? 0) + 1;
    counts.set(path, count);
    difficult.answer(request, response, { address, now, count, slowMs });
    return true;
  };
}
