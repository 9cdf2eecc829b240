import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { languageOf } from "./language-codes.ts";

export type Pair = { readonly english: string; readonly other: string };

/** Half of the news documents is kept to test on; the table that ships may be learned from all. */
export type Part = "learn" | "test" | "all";

/** Translations of other regions than the language's own would count its sentences twice. */
const SECOND_VERSIONS = /ref-2|eng-|fra-CA|spa-MX|por-BR/;

/** Sentences beside their English, by language: NTREX, and FLORES where the part is not the test. */
export function readParallel(words: string, part: Part): ReadonlyMap<string, readonly Pair[]> {
  const pairs = new Map<string, Pair[]>();
  const add = (language: string, pair: Pair): void => {
    const those = pairs.get(language) ?? [];
    if (those.length === 0) pairs.set(language, those);
    those.push(pair);
  };
  const folder = join(words, "NTREX-128");
  const wanted = linesOf(join(words, "DOCUMENT_IDS.tsv"), part);
  const english = lines(join(folder, "newstest2019-src.eng.txt"));
  for (const name of readdirSync(folder)) {
    const code = /ref(?:-2)?\.([a-z]{3})/.exec(name)?.[1];
    if (code === undefined || SECOND_VERSIONS.test(name)) continue;
    const others = lines(join(folder, name));
    for (const at of wanted)
      add(languageOf(code), { english: english[at] ?? "", other: others[at] ?? "" });
  }
  if (part !== "test") readFlores(join(words, "sib/data/annotated"), add);
  return pairs;
}

function linesOf(documents: string, part: Part): readonly number[] {
  const ids = lines(documents);
  const order = [...new Set(ids)];
  return ids.flatMap((id, at) => {
    const isTest = order.indexOf(id) % 2 === 1;
    return part === "all" || isTest === (part === "test") ? [at] : [];
  });
}

function readFlores(folder: string, add: (language: string, pair: Pair) => void): void {
  const english = floresOf(join(folder, "eng_Latn"));
  for (const name of readdirSync(folder)) {
    if (name.startsWith("eng") || !/^[a-z]{3}_[A-Z]/.test(name)) continue;
    for (const [id, other] of floresOf(join(folder, name))) {
      const said = english.get(id);
      if (said !== undefined) add(languageOf(name), { english: said, other });
    }
  }
}

function floresOf(folder: string): ReadonlyMap<string, string> {
  const files = ["train.tsv", "dev.tsv"].map((name) => join(folder, name)).filter(existsSync);
  return new Map(
    files
      .flatMap((file) => lines(file).slice(1))
      .map((line) => line.split("\t"))
      .filter((cells) => cells.length >= 3)
      .map(([id = "", , text = ""]) => [id, text]),
  );
}

function lines(file: string): readonly string[] {
  return readFileSync(file, "utf8").trimEnd().split("\n");
}
