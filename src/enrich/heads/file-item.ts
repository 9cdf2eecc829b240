import { dot } from "../../lexicon/vectors/dot.ts";
import type { Finding } from "../../model/finding.ts";
import { findKindSigns } from "../kind/find-kind-signs.ts";
import { featuresOfItem, type HeadTables, type ItemFeatures } from "./features-of-item.ts";
import { type HeadName, HEADS, type Heads } from "./read-heads.ts";
import { tellWhy } from "./tell-why.ts";
import { squash } from "./squash.ts";

export type Filing = {
  /** Undefined where it is no matter of public service. */
  readonly kind: Finding | undefined;
  readonly services: readonly Finding[];
  readonly themes: readonly Finding[];
  readonly audience: readonly Finding[];
};

export type FiledWords = {
  readonly title: string;
  readonly text: string;
  readonly language: string | undefined;
  readonly link: string | undefined;
  /** Its host is one that states keep for themselves. */
  readonly isPublicBody: boolean;
};

export type FilingTables = HeadTables & { readonly heads: Heads };

/** Stands among kinds for what is none: sport, shops, games. */
export const NO_KIND = "none";
const NOTHING = { kind: undefined, services: [], themes: [], audience: [] } as const;
/** Public bodies hardly ever tell of sport or sell anything. */
const PUBLIC_BODY_VOTE = -3;
const MOST_VALUES = 3;
/** What is less likely is not worth a row. */
const LEAST_CONFIDENCE = 0.3;

/** Which kind an item is, and which services, themes and audiences it concerns. */
export function fileItem(item: FiledWords, tables: FilingTables): Filing {
  const features = featuresOfItem(item, tables);
  const signs = findKindSigns(item);
  const votes = new Map<string, number>(item.isPublicBody ? [[NO_KIND, PUBLIC_BODY_VOTE]] : []);
  for (const { kind, vote } of signs) votes.set(kind, (votes.get(kind) ?? 0) + vote);
  const weighed = (name: HeadName) => weigh(name, { item, features, votes, tables });
  const [kind] = weighed("kind");
  if (kind === undefined || kind.value === NO_KIND) return NOTHING;
  const sign = signs.find((one) => one.kind === kind.value)?.found;
  return {
    kind: sign === undefined ? kind : { ...kind, evidence: [sign, ...kind.evidence] },
    services: weighed("service"),
    themes: weighed("theme"),
    audience: weighed("audience"),
  };
}

type Weighing = {
  readonly item: FiledWords;
  readonly features: ItemFeatures;
  readonly votes: ReadonlyMap<string, number>;
  readonly tables: FilingTables;
};

/** The likely values, the surest first, three at most; of those of which one is right, the likeliest. */
function weigh(name: HeadName, { item, features, votes, tables }: Weighing): readonly Finding[] {
  const { values, weights, calibration } = tables.heads[name];
  const { views, cues } = features;
  const logOdds = weights.map(
    (row, at) =>
      views.reduce((sum, view) => sum + dot(row, view), 0) / views.length +
      (name === "kind" ? (votes.get(values[at] as string) ?? 0) : 0),
  );
  const said = `${item.title}\n${item.text}`;
  return squash(logOdds, HEADS[name])
    .map((share, at) => ({ at, confidence: calibrate(share, calibration) }))
    .toSorted((one, other) => other.confidence - one.confidence)
    .slice(0, HEADS[name] ? 1 : MOST_VALUES)
    .filter(({ confidence }) => HEADS[name] || confidence >= LEAST_CONFIDENCE)
    .map(({ at, confidence }) => ({
      value: values[at] as string,
      confidence: Math.round(confidence * 100) / 100,
      evidence: tellWhy(weights[at] as Float32Array, { said, cues, words: tables.words }),
    }));
}

/** A share as how often what has it is right. */
function calibrate(
  share: number,
  { slope, offset }: { readonly slope: number; readonly offset: number },
): number {
  const bounded = Math.min(0.999, Math.max(0.001, share));
  return 1 / (1 + Math.exp(-(slope * Math.log(bounded / (1 - bounded)) + offset)));
}
