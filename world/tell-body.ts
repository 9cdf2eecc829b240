import { fillSentence, languageOf, slotsOf } from "./fill-sentence.ts";
import { AGENCY, inventPerson } from "./make-tellings.ts";
import { seedRandom } from "./seed-random.ts";
import type { Telling } from "./world.ts";

/** Sentences of detail in a whole text. */
const FEWEST_DETAILS = 4;

/** The paragraphs of an item's page. Made when asked for: a large world has too many to keep. */
export function tellBody(telling: Telling): readonly string[] {
  const { truth, line } = telling;
  if (truth.role === "noise") return [line];
  if (truth.role === "copy") return copyBody(tellBody(truth.copyOf), telling.id);

  const random = seedRandom(telling.id, "body");
  const { between, details } = languageOf(telling.publisher.language);
  const slots = slotsOf(truth.happening, telling.publisher.language, inventPerson(random));
  const told = random.shuffle(details).slice(0, FEWEST_DETAILS + random.below(2)).map((detail) => fillSentence(detail, slots));
  return [line, told.slice(0, 2).join(between), told.slice(2).join(between)];
}

/** As agencies are copied: with the credit in front, now and then with the end cut off. */
function copyBody(original: readonly string[], id: string): readonly string[] {
  const kept = seedRandom(id, "copy").chance(0.5) ? original : original.slice(0, -1);
  return kept.map((paragraph, index) => (index === 0 ? `(${AGENCY}) ${paragraph}` : paragraph));
}
