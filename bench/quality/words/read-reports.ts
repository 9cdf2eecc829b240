import { isHeldOut } from "../../../catalogue/lexicon/make/sources/is-held-out.ts";
import { readNtrex } from "../../../catalogue/lexicon/make/sources/read-ntrex.ts";
import type { PairItem } from "./pair-item.ts";

/** Twenty languages of seven scripts. */
const LANGUAGES = new Set("en fr it ro sv fi lv pl sk hr ru el tr he hi th id ko sw bn".split(" "));
/** A headline and the two sentences after it. */
const SENTENCES = 3;

/** The beginnings of the news reports that the tested table was made without, in each language. */
export function readReports(folder: string): PairItem[] {
  const beginnings = new Map<string, string[]>();
  const sentences = new Map<string, number>();
  for (const { document = "", texts } of readNtrex(folder)) {
    const before = sentences.get(document) ?? 0;
    sentences.set(document, before + 1);
    if (!isHeldOut(document) || before >= SENTENCES) continue;
    for (const { language, text } of texts) {
      const key = `${document} ${language}`;
      if (LANGUAGES.has(language)) beginnings.set(key, [...(beginnings.get(key) ?? []), text]);
    }
  }
  return [...beginnings].map(([key, texts]) => {
    const [story = "", language = ""] = key.split(" ");
    return { story, language, text: texts.join(" "), day: 0 };
  });
}
