import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { languageOfCode } from "./language-of-code.ts";
import type { ParallelText } from "./parallel-text.ts";

/** Second spellings of one text would count its words twice. */
const SECOND_FORMS = /eng-(?:IN|GB|US)|fra-CA|spa-MX|por-BR/;
const FILE = /^newstest2019-(?:ref(?:-2)?|src)\.(.+)\.txt$/;
/** The file that is named Northern Sotho is in Southern Sotho: "ho", "tsa", "tjhelete". */
const MISNAMED: Readonly<Record<string, string>> = { nso: "st" };

/** NTREX-128: news reports by the sentence. */
export function readNtrex(folder: string): ParallelText[] {
  const documents = linesOf(join(folder, "DOCUMENT_IDS.tsv"));
  const texts = join(folder, "NTREX-128");
  const files = readdirSync(texts)
    .filter((file) => FILE.test(file) && !SECOND_FORMS.test(file))
    .map((file) => ({ file, code: FILE.exec(file)?.[1] ?? "" }))
    .map(({ file, code }) => ({
      language: MISNAMED[code] ?? languageOfCode(code),
      lines: readFileSync(join(texts, file), "utf8").split("\n"),
    }));
  return documents.map((document, at) => ({
    id: `ntrex ${at}`,
    source: "ntrex",
    document,
    texts: files
      .map(({ language, lines }) => ({ language, text: (lines[at] ?? "").trim() }))
      .filter(({ text }) => text !== ""),
  }));
}

function linesOf(path: string): string[] {
  return readFileSync(path, "utf8").trim().split("\n");
}
