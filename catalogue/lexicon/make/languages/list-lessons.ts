import { readFileSync } from "node:fs";
import type { ParallelText } from "../sources/parallel-text.ts";
import { BORROWS, NOT_TAUGHT, SCRIPTS_APART } from "./taught-languages-table.ts";

export type Lesson = {
  /** A language, or one of its scripts: "sr-Latn". */
  readonly profile: string;
  readonly text: string;
  /** As so many texts of its kind. */
  readonly weight: number;
};

/** Words by which neighbours are told apart count as if they stood in so many sentences. */
const TELLTALE_WEIGHT = 20;
/** Who writes without the marks of letters does so in some texts of ten. */
const BARE_WEIGHT = 0.1;
const TELLTALES = new URL("../../hand/telltales.tsv", import.meta.url);
const MARKS = /\p{M}/gu;
const LATIN_WITH_MARKS = /\p{sc=Latin}\p{M}/u;

/** What profiles are learned from: the texts, some of them without marks, and words written by hand. */
export function listLessons(
  parallel: readonly ParallelText[],
  declarations: readonly { readonly language: string; readonly text: string }[],
): Lesson[] {
  const texts = [...parallel.flatMap((one) => one.texts), ...declarations]
    .filter(({ language }) => !NOT_TAUGHT.has(language))
    .map(({ language, text }) => ({ profile: profileOf(language, text), text, weight: 1 }));
  const borrowed = Object.entries(BORROWS).flatMap(([profile, { from, weight }]) =>
    texts
      .filter((lesson) => lesson.profile === from)
      .map(({ text }) => ({ profile, text, weight })),
  );
  return [...texts, ...texts.flatMap(withoutMarks), ...borrowed, ...readTelltales()];
}

function profileOf(language: string, text: string): string {
  const apart = SCRIPTS_APART[language];
  return apart?.test.test(text) === true ? apart.profile : language;
}

function withoutMarks(lesson: Lesson): Lesson[] {
  const apart = lesson.text.normalize("NFD");
  if (!LATIN_WITH_MARKS.test(apart)) return [];
  return [{ ...lesson, text: apart.replace(MARKS, ""), weight: BARE_WEIGHT }];
}

function readTelltales(): Lesson[] {
  return readFileSync(TELLTALES, "utf8")
    .trim()
    .split("\n")
    .map((line) => line.split("\t"))
    .map(([profile = "", text = ""]) => ({ profile, text, weight: TELLTALE_WEIGHT }));
}
