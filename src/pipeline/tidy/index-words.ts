import { saveWords, listUnindexed } from "../../storage/cuttings/cutting-words.ts";
import type { Database } from "../../storage/database.ts";

const STEP = 200;

/** Makes what is published to be found where its words are missing or of earlier rules. Returns how many. */
export async function indexWords(db: Database, signal: AbortSignal): Promise<number> {
  let done = 0;
  for (let found = STEP; found === STEP && !signal.aborted;) {
    const cuttings = await listUnindexed(db, STEP);
    // Each by itself: who held the words of several would wait for who holds them the other way round.
    for (const cutting of cuttings) await saveWords(db, cutting);
    found = cuttings.length;
    done += found;
  }
  return done;
}
