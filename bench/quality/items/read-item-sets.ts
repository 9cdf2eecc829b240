import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** An item of other people's sets, that a person filed by the settled scope sentences. */
export type SetItem = {
  /** Stands for its texts where labels are kept without them. */
  readonly hash: string;
  readonly set: string;
  readonly title: string;
  readonly description: string;
  readonly link?: string;
  readonly source?: string;
  readonly language: string;
};

export type Said = Omit<SetItem, "hash" | "set">;

/** How many of each set are drawn. */
const SHARES = { days: 200, swiss: 150, ntrex: 150, africa: 100 } as const;
type SetName = keyof typeof SHARES;

/** Eight languages in six scripts beside those of the other sets. */
const NTREX = {
  es: "spa",
  ru: "rus",
  ar: "arb",
  zh: "zho-CN",
  ja: "jpn",
  hi: "hin",
  tr: "tur",
  pl: "pol",
};

/** The order in which items are read and labelled; each beginning holds all sets in their shares. */
export function drawItems(data: string, words: string): readonly SetItem[] {
  const sets: Record<SetName, readonly Said[]> = {
    days: readDays(data),
    swiss: readSwiss(data),
    ntrex: readOpenings(words),
    africa: readAfrica(data),
  };
  const drawn = (Object.keys(SHARES) as SetName[]).flatMap((set) =>
    sets[set]
      .map((said) => ({ ...said, set, hash: hashOf(said) }))
      .sort((one, other) => (one.hash < other.hash ? -1 : 1))
      .slice(0, SHARES[set])
      .map((item, at) => ({ item, place: (at + 0.5) / SHARES[set] })),
  );
  return drawn.sort((one, other) => one.place - other.place).map(({ item }) => item);
}

/** Half that nobody looks at while rules are made. */
export function isUnseen({ hash }: Pick<SetItem, "hash">): boolean {
  return Number.parseInt(hash.slice(-1), 16) % 2 === 1;
}

/** The hash orders the draw, too: nobody chose. The seed stands in it. */
function hashOf({ language, title, description }: Said): string {
  const told = ["cuttings 1", language, title, description].join("\n");
  return createHash("sha256").update(told).digest("hex").slice(0, 12);
}

export function readDays(data: string): readonly Said[] {
  const folder = join(data, "days");
  if (!existsSync(folder)) return [];
  const said = readdirSync(folder).flatMap((name) =>
    linesOf(join(folder, name)).map((line) => JSON.parse(line) as Partial<Said>),
  );
  return said.map(({ title = "", description = "", link, source, language = "en" }) => {
    return { title, description: description ?? "", link, source, language: language ?? "en" };
  });
}

type Release = { readonly title: Record<string, string>; readonly lead: Record<string, string> };

function readSwiss(data: string): readonly Said[] {
  const path = join(data, "multilingual/swiss-releases-2023.jsonl.gz");
  if (!existsSync(path)) return [];
  return linesOf(path).flatMap((line) => {
    const { title, lead } = JSON.parse(line) as Release;
    return ["de", "fr", "it"].flatMap((language) => {
      const own = title[language];
      return own === undefined || (language !== "de" && own === title["de"])
        ? []
        : [{ title: own, description: lead[language] ?? "", language }];
    });
  });
}

/** The first three sentences of each document. */
function readOpenings(words: string): readonly Said[] {
  const ids = textOf(join(words, "DOCUMENT_IDS.tsv")).trimEnd().split("\n");
  return Object.entries(NTREX).flatMap(([language, code]) => {
    const lines = textOf(join(words, `NTREX-128/newstest2019-ref.${code}.txt`)).split("\n");
    return ids.flatMap((id, at) =>
      id === ids[at - 1]
        ? []
        : [
            {
              title: lines[at] ?? "",
              description: lines.slice(at + 1, at + 3).join(" "),
              language,
            },
          ],
    );
  });
}

function readAfrica(data: string): readonly Said[] {
  const path = join(data, "languages/african-headlines.tsv.gz");
  if (!existsSync(path)) return [];
  return linesOf(path).map((line) => {
    const [language = "", , title = ""] = line.split("\t");
    return { title, description: "", language };
  });
}

function linesOf(path: string): readonly string[] {
  return gunzipSync(readFileSync(path)).toString("utf8").trimEnd().split("\n");
}

function textOf(path: string): string {
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}
