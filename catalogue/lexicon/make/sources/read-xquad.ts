import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { ParallelText } from "./parallel-text.ts";

const LANGUAGES = ["ar", "de", "el", "en", "es", "hi", "ro", "ru", "th", "tr", "vi", "zh"] as const;

type Xquad = {
  readonly data: readonly {
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly { readonly id: string; readonly question: string }[];
    }[];
  }[];
};

/** XQuAD: paragraphs of an encyclopaedia and questions about them. */
export function readXquad(folder: string): ParallelText[] {
  const textsOf = new Map<string, { language: string; text: string }[]>();
  const add = (id: string, language: string, text: string): void => {
    const texts = textsOf.get(id) ?? [];
    texts.push({ language, text });
    textsOf.set(id, texts);
  };
  for (const language of LANGUAGES) {
    const file = readFileSync(join(folder, "xquad", `xquad.${language}.json`), "utf8");
    const paragraphs = (JSON.parse(file) as Xquad).data.flatMap(({ paragraphs }) => paragraphs);
    for (const [at, { context, qas }] of paragraphs.entries()) {
      add(`paragraph ${at}`, language, context);
      for (const { id, question } of qas) add(`question ${id}`, language, question);
    }
  }
  return [...textsOf].map(([id, texts]) => ({ id: `xquad ${id}`, source: "xquad", texts }));
}
