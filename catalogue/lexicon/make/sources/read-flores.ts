import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { languageOfCode } from "./language-of-code.ts";
import type { ParallelText } from "./parallel-text.ts";

const PARTS = ["train", "dev"] as const;
/** Number, subject, sentence. */
const COLUMNS = 3;

/** FLORES-200 as SIB-200 has it: sentences of reference works, numbered alike in all languages. */
export function readFlores(folder: string): ParallelText[] {
  const annotated = join(folder, "sib", "data", "annotated");
  const textsOf = new Map<string, { language: string; text: string }[]>();
  for (const code of readdirSync(annotated)) {
    const language = languageOfCode(code);
    for (const { index, text } of rowsOf(join(annotated, code))) {
      const texts = textsOf.get(index) ?? [];
      texts.push({ language, text });
      textsOf.set(index, texts);
    }
  }
  return [...textsOf].map(([index, texts]) => ({ id: `flores ${index}`, source: "flores", texts }));
}

function rowsOf(folder: string): { index: string; text: string }[] {
  return PARTS.map((part) => join(folder, `${part}.tsv`))
    .filter((path) => existsSync(path))
    .flatMap((path) => readFileSync(path, "utf8").split("\n").slice(1))
    .map((row) => row.split("\t"))
    .filter((row) => row.length === COLUMNS)
    .map(([index = "", , text = ""]) => ({ index, text: text.trim() }));
}
