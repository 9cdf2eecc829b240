import { readFileSync } from "node:fs";
import {
  enrichItem,
  type EnrichedItem,
  readEnrichTables,
} from "../../src/pipeline/understand/enrich-item.ts";
import { textOfMarkup } from "../../src/parse/text/text-of-markup.ts";
import type { Finding } from "../../src/model/finding.ts";
import { LIKELY, SURE } from "../../src/model/item-findings.ts";
import type { BenchRow } from "../bench-row.ts";
import { drawItems, isUnseen, type SetItem } from "./items/read-item-sets.ts";

type Label = {
  readonly kind: string;
  readonly services: readonly string[];
  readonly themes: readonly string[];
  readonly places: readonly string[];
};
type Judged = { readonly item: SetItem; readonly label: Label; readonly found: EnrichedItem };
type Several = "services" | "themes" | "places";

const LABELS = new URL("items/labels.tsv", import.meta.url);
const CATALOGUE = new URL("../../catalogue/", import.meta.url);
/** Fewer labels of a value in a half say nothing about it. */
const FEWEST = 3;
/** Neither is a kind: sport and shops; what its words do not tell is not scored. */
const NO_KIND = "none";
const UNTOLD = "x";

/** What is found out about items that a person filed; half of them is looked at while rules are made. */
export async function scoreItems(data: string, words: string): Promise<readonly BenchRow[]> {
  const labels = readLabels();
  const tables = await readEnrichTables(CATALOGUE);
  const judged = drawItems(data, words).flatMap((item): readonly Judged[] => {
    const label = labels.get(item.hash);
    if (label === undefined || label.kind === UNTOLD) return [];
    const description = textOfMarkup(item.description).trim();
    return [{ item, label, found: enrichItem({ ...item, description }, tables) }];
  });
  return ["seen", "unseen"].flatMap((half) => {
    const those = judged.filter(({ item }) => isUnseen(item) === (half === "unseen"));
    const english = those.filter(({ item }) => item.language.startsWith("en"));
    const others = those.filter(({ item }) => !item.language.startsWith("en"));
    const row = (what: string, value: string) => ({ name: `items, ${half} half, ${what}`, value });
    return [
      row("items: all, English", `${those.length}, ${english.length}`),
      row("kind, right", shareOf(those.map(isKindRight))),
      row(
        "services, macro-F1: English, others",
        `${macro(english, "services")}, ${macro(others, "services")}`,
      ),
      row(
        "themes, macro-F1: English, others",
        `${macro(english, "themes")}, ${macro(others, "themes")}`,
      ),
      row(
        "services and themes, micro-F1 of all",
        `${micro(those, "services")}, ${micro(those, "themes")}`,
      ),
      row("places, F1 of all", micro(those, "places")),
      row("sure and right: kind, services, themes", sureShares(those)),
    ];
  });
}

function readLabels(): ReadonlyMap<string, Label> {
  const lines = readFileSync(LABELS, "utf8").trimEnd().split("\n").slice(1);
  const list = (written = "") => (written === "" ? [] : written.split(","));
  return new Map(
    lines.map((line) => {
      const [hash = "", kind = "", services, themes, places] = line.split("\t");
      return [
        hash,
        { kind, services: list(services), themes: list(themes), places: list(places) },
      ] as const;
    }),
  );
}

function isKindRight({ label, found }: Judged): boolean {
  return (found.kind?.value ?? NO_KIND) === label.kind;
}

const likely = (findings: readonly Finding[]) =>
  findings.filter(({ confidence }) => confidence >= LIKELY).map(({ value }) => value);

function macro(judged: readonly Judged[], facet: Several): string {
  const values = [...new Set(judged.flatMap(({ label }) => label[facet]))].filter(
    (value) => judged.filter(({ label }) => label[facet].includes(value)).length >= FEWEST,
  );
  const scores = values.map((value) => f1(judged, facet, (one) => one === value));
  return `${(scores.reduce((sum, one) => sum + one, 0) / scores.length).toFixed(3)} of ${values.length}`;
}

function micro(judged: readonly Judged[], facet: Several): string {
  return f1(judged, facet, () => true).toFixed(3);
}

function f1(judged: readonly Judged[], facet: Several, counts: (value: string) => boolean): number {
  let right = 0;
  let told = 0;
  for (const { label, found } of judged) {
    const wanted = label[facet].filter(counts);
    const given = likely(found[facet]).filter(counts);
    right += given.filter((value) => wanted.includes(value)).length;
    told += wanted.length + given.length;
  }
  return told === 0 ? 0 : (2 * right) / told;
}

/** Of what would be filled in without asking, how much is right. */
function sureShares(judged: readonly Judged[]): string {
  const isSure = ({ confidence }: Finding) => confidence >= SURE;
  const kinds = judged.flatMap(({ label, found: { kind } }) =>
    kind !== undefined && isSure(kind) ? [kind.value === label.kind] : [],
  );
  const several = (facet: Several) =>
    judged.flatMap(({ label, found }) =>
      found[facet].filter(isSure).map(({ value }) => label[facet].includes(value)),
    );
  return [kinds, several("services"), several("themes")].map(shareOf).join("; ");
}

function shareOf(answers: readonly boolean[]): string {
  if (answers.length === 0) return "none";
  const right = answers.filter(Boolean).length;
  return `${(right / answers.length).toFixed(3)} of ${answers.length}`;
}
