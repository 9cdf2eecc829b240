import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { languageOfCode } from "../sources/language-of-code.ts";

/** Languages of which the parallel texts have too little, by the file's name. */
const FILES = [
  ..."lat lat_1 pcm run lin yor lug bos_latn hrv srp_latn srp_cyrl mkd ind mly_latn sot".split(" "),
  ..."nso zul xho tsn ssw ven nde nob nno cat eus gle cym epo".split(" "),
];

/** The Universal Declaration of Human Rights, a paragraph a text. */
export function readDeclarations(folder: string): { language: string; text: string }[] {
  return FILES.map((file) => ({ file, path: join(folder, `${file}.html`) }))
    .filter(({ path }) => existsSync(path))
    .flatMap(({ file, path }) =>
      [...readFileSync(path, "utf8").matchAll(/<p>([^<]*)<\/p>/g)].map(([, text = ""]) => ({
        language: file === "mly_latn" ? "ms" : languageOfCode(file.replace("_", "-")),
        text,
      })),
    );
}
