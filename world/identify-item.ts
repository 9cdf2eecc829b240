import { seedRandom } from "./seed-random.ts";
import type { Publisher, Telling } from "./world.ts";

const KEY_PARTS = 2;
const PART_CHARS = 5;

/** An address must not tell what the item is of, or a reader could cheat. */
export function identifyItem(
  publisher: Publisher,
  what: string,
): Pick<Telling, "id" | "publisher" | "page"> {
  const random = seedRandom(publisher.id, what);
  const key = Array.from({ length: KEY_PARTS }, () =>
    random
      .below(36 ** PART_CHARS)
      .toString(36)
      .padStart(PART_CHARS, "0"),
  ).join("");
  return { id: `${publisher.id}/${key}`, publisher, page: `${key}.html` };
}
