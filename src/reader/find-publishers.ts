import { addressWord } from "../model/views/term-words.ts";
import type { Database } from "../storage/database.ts";
import { listPublisherNames, type NamedPublisher } from "../storage/sources/publishers.ts";

/**
 * Publishers by the words that addresses have for them. Where two names make one word the one that
 * was known first keeps it, and the next is numbered.
 */
export async function findPublishers(
  db: Database,
  words: readonly string[],
): Promise<ReadonlyMap<string, NamedPublisher>> {
  if (words.length === 0) return new Map();
  const byWord = Map.groupBy(await listPublisherNames(db), ({ name }) => addressWord(name));
  const numbered = [...byWord].flatMap(([word, same]) =>
    same.map((one, index) => [index === 0 ? word : `${word}-${index + 1}`, one] as const),
  );
  return new Map(numbered.filter(([word]) => words.includes(word)));
}
