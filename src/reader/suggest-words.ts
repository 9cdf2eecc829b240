import { editDistance } from "../lib/edit-distance.ts";
import { listAlike, listUnsaid } from "../storage/cuttings/search-words.ts";
import type { Database } from "../storage/database.ts";

/** A short word that is one letter off is mostly another word. */
const SHORTEST = 4;
const TWO_SLIPS_FROM = 8;
/** Slips at a word's start are rare, and what begins alike is found by index. */
const START_LETTERS = 2;
const MOST_COMPARED = 5_000;

/** The question with each word that nothing says in its likeliest spelling; undefined where there is none. */
export async function suggestWords(db: Database, words: string): Promise<string | undefined> {
  let suggested = words.toLowerCase();
  for (const unsaid of await listUnsaid(db, words)) {
    const meant = await findMeant(db, unsaid);
    if (meant === undefined) return undefined;
    suggested = suggested.replace(unsaid, meant);
  }
  return suggested === words.toLowerCase() ? undefined : suggested;
}

async function findMeant(db: Database, word: string): Promise<string | undefined> {
  const letters = [...word];
  if (letters.length < SHORTEST) return undefined;
  const slips = letters.length >= TWO_SLIPS_FROM ? 2 : 1;
  const alike = await listAlike(db, {
    start: letters.slice(0, START_LETTERS).join(""),
    shortest: letters.length - slips,
    longest: letters.length + slips,
    most: MOST_COMPARED,
  });
  const [nearest] = alike
    .map((other) => ({ other, distance: editDistance(word, other) }))
    .filter(({ distance }) => distance <= slips)
    .sort((one, other) => one.distance - other.distance);
  return nearest?.other;
}
