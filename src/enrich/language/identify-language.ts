import type { Finding } from "../../model/finding.ts";
import { bonusesOf, type LanguageClaims } from "./bonuses-of.ts";
import { declaredLanguages } from "./declared-languages.ts";
import type { LanguageProfiles } from "./language-profiles.ts";
import { splitScripts, type WordsOfScript } from "./split-scripts.ts";
import { weighWords, type WeighedWords } from "./weigh-words.ts";

/** Less is no finding: unknown is better than a guess. */
const LEAST_SURE = 0.5;
/** Letters; of fewer nothing is read. */
const FEWEST_LETTERS = 3;
/** What its source claims of a text that has too few letters to read. */
const CLAIMED = 0.7;
/** Of a text in a language that is not among the known ones, but is claimed. */
const MOST_SURE_AGAINST_UNKNOWN = 0.6;
/** A script that one language is written in. */
const SURE_BY_SCRIPT = 0.99;
/** Against the likeliest; less changes no confidence. */
const LEAST_ODDS = 1e-4;
const SAYS_SO = "its source says so";

/**
 * Which language a text is in: by its script where that is enough, else by runs of letters, with
 * what its source claims and is used to weighed in. Undefined where neither is enough.
 */
export function identifyLanguage(
  text: string,
  profiles: LanguageProfiles,
  claims: LanguageClaims = {},
): Finding | undefined {
  const own = mainWords(splitScripts(text));
  if (own === undefined || own.weight < FEWEST_LETTERS) return asClaimed(claims);
  const candidates = profiles.ofScript(own.script);
  if (own.script === "Kana" || candidates.length === 1) return byScript(own, profiles, claims);
  if (candidates.length === 0) return undefined;
  const weighed = weighWords(own.words, candidates, profiles);
  return surest(candidates, weighed, { profiles, claims });
}

/** Japanese mixes its kana with Han letters: where there are some, all of them are Japanese. */
function mainWords(byScript: readonly WordsOfScript[]): WordsOfScript | undefined {
  const kana = byScript.find(({ script }) => script === "Kana");
  const [main] = byScript;
  if (main?.script !== "Hani" || kana === undefined) return main;
  return kana.weight * KANA_AMONG_HAN >= main.weight ? kana : main;
}
/** One in so many signs of a Japanese text is kana at least; names of shops put one into Chinese. */
const KANA_AMONG_HAN = 10;

function byScript(
  { script }: WordsOfScript,
  profiles: LanguageProfiles,
  claims: LanguageClaims,
): Finding {
  const [only = 0] = profiles.ofScript(script);
  const value = script === "Kana" ? "ja" : (profiles.languages[only] ?? "");
  return {
    value,
    confidence: SURE_BY_SCRIPT,
    evidence: [`its script, ${script}`, ...saidSo(value, claims)],
  };
}

function surest(
  candidates: readonly number[],
  { logits, tellingWords }: WeighedWords,
  { profiles, claims }: { readonly profiles: LanguageProfiles; readonly claims: LanguageClaims },
): Finding | undefined {
  const bonuses = bonusesOf(claims);
  const nats = candidates.map(
    (number, at) =>
      (logits[at] as number) +
      (profiles.priors[number] as number) +
      (bonuses.get(profiles.languages[number] as string) ?? 0),
  );
  const most = Math.max(...nats);
  const likely = new Map<string, { odds: number; number: number }>();
  let all = 0;
  for (const [at, number] of candidates.entries()) {
    const odds = Math.exp((nats[at] as number) - most);
    if (odds < LEAST_ODDS) continue;
    all += odds;
    const language = profiles.languages[number] as string;
    const known = likely.get(language);
    likely.set(language, { odds: odds + (known?.odds ?? 0), number: known?.number ?? number });
  }
  const [first, second] = [...likely].toSorted(([, a], [, b]) => b.odds - a.odds);
  if (first === undefined) return undefined;
  const [value, { odds, number }] = first;
  const confidence = Math.min(odds / all, mostSure(claims, profiles));
  if (confidence < LEAST_SURE) return undefined;
  const words = tellingWords(number, second?.[1].number ?? number);
  return { value, confidence: round(confidence), evidence: [...words, ...saidSo(value, claims)] };
}

function asClaimed(claims: LanguageClaims): Finding | undefined {
  const [value] = declaredLanguages(claims.declared);
  return value === undefined ? undefined : { value, confidence: CLAIMED, evidence: [SAYS_SO] };
}

function mostSure(claims: LanguageClaims, profiles: LanguageProfiles): number {
  const [declared] = declaredLanguages(claims.declared);
  const isKnown = declared === undefined || profiles.languages.includes(declared);
  return isKnown ? SURE_BY_SCRIPT : MOST_SURE_AGAINST_UNKNOWN;
}

function saidSo(value: string, { declared }: LanguageClaims): string[] {
  return declaredLanguages(declared)[0] === value ? [SAYS_SO] : [];
}

function round(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}
