import { readdir, readFile } from "node:fs/promises";
import { foldCue } from "./fold-cue.ts";

/** Words by which a subject is known in one language. */
export type CueList = {
  /** By their first letters; each the words of a cue, and which subject it speaks for. */
  readonly byKey: ReadonlyMap<string, readonly Cue[]>;
  /** Of scripts that part no words: looked for wherever they stand, by their first letter. */
  readonly runs: ReadonlyMap<string, readonly Cue[]>;
  /** A cue of so many letters stands for all words that begin so, a shorter one for itself. */
  readonly shortestBeginning: number;
  readonly language: string;
};
export type Cue = { readonly subject: number; readonly words: readonly string[] };

export type CueLists = {
  readonly subjects: readonly string[];
  readonly byLanguage: ReadonlyMap<string, CueList>;
};

/** Cues lie under so many of their first letters; those that have fewer, under all they have. */
export const KEY_LETTERS = 3;
/** Han, kana, Hangul, Thai, Lao, Khmer and Burmese, which are written without spaces or glue endings to words. */
export const UNPARTED =
  /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
/** Languages whose words bear endings, so that short stems are beginnings, too. */
const WITH_ENDINGS = new Set(
  "ar bg cs el et fi ga hi hr hu lt lv mt pl ru sk sl sw tr uk".split(" "),
);
const SHORTEST_BEGINNING = { withEndings: 4, others: 5 } as const;
const LIST = /^([a-z]{2,3})\.txt$/;

/** Reads a folder of lists, a language a file, each line "subject: cue, cue of words, …". */
export async function readCueLists(folder: URL): Promise<CueLists> {
  const names = (await readdir(folder)).filter((name) => LIST.test(name)).sort();
  const files = await Promise.all(
    names.map(async (name) => ({
      language: name.replace(LIST, "$1"),
      text: await readFile(new URL(name, folder), "utf8"),
    })),
  );
  const subjects = [
    ...new Set(files.flatMap(({ text }) => linesOf(text).map(({ subject }) => subject))),
  ].sort();
  return {
    subjects,
    byLanguage: new Map(
      files.map(({ language, text }) => [language, listOf(language, text, subjects)]),
    ),
  };
}

function linesOf(
  text: string,
): readonly { readonly subject: string; readonly cues: readonly string[] }[] {
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const [subject = "", said = ""] = line.split(/: ?(.*)/s);
      return {
        subject,
        cues: said.split(", ").filter((cue) => cue !== ""),
      };
    });
}

function listOf(language: string, text: string, subjects: readonly string[]): CueList {
  const byKey = new Map<string, Cue[]>();
  const runs = new Map<string, Cue[]>();
  for (const { subject, cues } of linesOf(text)) {
    for (const written of cues) {
      const cue = foldCue(written, language);
      const isRun = UNPARTED.test(cue);
      const words = isRun
        ? [cue]
        : cue
            .split(/[ '’-]/)
            .filter((word) => word !== "")
            .map(bareWord);
      const [into, key] = isRun
        ? [runs, cue.slice(0, 1)]
        : [byKey, (words[0] ?? "").slice(0, KEY_LETTERS)];
      into.set(key, [...(into.get(key) ?? []), { subject: subjects.indexOf(subject), words }]);
    }
  }
  const shortestBeginning = WITH_ENDINGS.has(language)
    ? SHORTEST_BEGINNING.withEndings
    : SHORTEST_BEGINNING.others;
  return { byKey, runs, shortestBeginning, language };
}

/** Without the article and the small words that Arabic writes in front, as one word. */
export function bareWord(word: string): string {
  const bare = word.replace(/^(?:[وفبك]?ال|لل)(?=\p{L}{2})/u, "");
  return bare === "" ? word : bare;
}
