import {
  enrichItem,
  type EnrichedItem,
  readEnrichTables,
} from "../../src/pipeline/understand/enrich-item.ts";
import type { Finding } from "../../src/model/finding.ts";
import { LIKELY, SURE } from "../../src/model/item-findings.ts";
import type { BenchRow } from "../bench-row.ts";
import { type LabelledItem, readItemLabels } from "./items/read-item-labels.ts";
import { isUnseen } from "./items/read-item-sets.ts";

type Judged = LabelledItem & { readonly found: EnrichedItem };
type Several = "services" | "themes" | "places";

const CATALOGUE = new URL("../../catalogue/", import.meta.url);
/** Fewer labels of a value in a half say nothing about it. */
const FEWEST = 3;
/** Is no kind: sport and shops. */
const NO_KIND = "none";

/** What is found out about items that a person filed; half of them is looked at while rules are made. */
export async function scoreItems(data: string, words: string): Promise<readonly BenchRow[]> {
  const tables = await readEnrichTables(CATALOGUE);
  const judged = readItemLabels(data, words).map(({ item, label }): Judged => ({
    item,
    label,
    found: enrichItem(item, tables),
  }));
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
