import { fillSentence, slotsOf } from "./fill-sentence.ts";
import { inventPerson } from "./invent-name.ts";
import { LANGUAGES } from "./languages/languages-table.ts";
import type { Language } from "./languages/language.ts";
import { AGENCY } from "./make-tellings.ts";
import { seedRandom } from "./seed-random.ts";
import type { Happening, Telling } from "./world.ts";

/** Sentences of detail in a whole text. */
const FEWEST_DETAILS = 4;
const DETAILS_A_PARAGRAPH = 2;

/** The paragraphs of an item's page. Made when asked for: a large world has too many to keep. */
export function tellBody(telling: Telling): readonly string[] {
  const { truth, line } = telling;
  if (truth.role === "noise") return [line];
  if (truth.role === "copy") return copyBody(tellBody(truth.copyOf), telling.id);
  return [line, ...tellDetails(telling, truth.happening)];
}

function tellDetails({ id, line, publisher }: Telling, happening: Happening): readonly string[] {
  const random = seedRandom(id, "body");
  const language: Language = LANGUAGES[publisher.language];
  const slots = slotsOf(happening, language, inventPerson(random, language.script));
  const details = random.shuffle(language.details).map((detail) => fillSentence(detail, slots));

  // A line may be made of details itself.
  const told = details
    .filter((detail) => !line.includes(detail))
    .slice(0, FEWEST_DETAILS + random.below(2));
  return [told.slice(0, DETAILS_A_PARAGRAPH), told.slice(DETAILS_A_PARAGRAPH)].map((paragraph) =>
    paragraph.join(language.between),
  );
}

/** As agencies are copied: with the credit in front, now and then with the end cut off. */
function copyBody(original: readonly string[], id: string): readonly string[] {
  const kept = seedRandom(id, "copy").chance(0.5) ? original : original.slice(0, -1);
  return kept.map((paragraph, index) => (index === 0 ? `(${AGENCY}) ${paragraph}` : paragraph));
}
