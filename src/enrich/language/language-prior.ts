/** What is known of a text's language before its words are read. */
export type LanguageClaims = {
  /** BCP 47, as the feed or the page says. */
  readonly declared?: string | undefined;
  /** The share of its source's items in each language, so far. */
  readonly habit?: Readonly<Record<string, number>>;
};

/** Nats. Of declared languages some seven in eight are right, and seventy others might be. */
const DECLARED = 6;
/** Programs that make feeds say English unless somebody tells them. */
const DECLARED_ENGLISH = 3;
/** The other written Norwegian, the other name of one spoken language. */
const DECLARED_NEAR = 3;
/** For a source all of whose items were in the language. */
const HABIT = 3;
/** Texts in these are few on the net, and their neighbours' many. */
const RARE = -1.5;
const RARELY_WRITTEN: ReadonlySet<string> = new Set(
  (
    "ak ay ba bem bm bo ceb ckb dv dz ee ff fo fon gd gn ht ilo jv kab kg ki la lb lua luo mi mos " +
    "nso oc om pap qu sat sd sg ss su tk tn tpi ts tt tum ug wo yi"
  ).split(" "),
);
/** Less is written in these than in the neighbour that they are taken for. */
const LESS = -0.7;
const LESS_WRITTEN: ReadonlySet<string> = new Set(["gl", "nn", "sr-Latn"]);

/** Names of languages that are not used any more, or that stand for several. */
const STANDS_FOR: Readonly<Record<string, readonly string[]>> = {
  no: ["nb", "nn"],
  nb: ["nb", "nn"],
  nn: ["nn", "nb"],
  sh: ["sr", "hr", "bs"],
  fil: ["tl"],
  prs: ["fa"],
  arb: ["ar"],
  yue: ["zh"],
  cmn: ["zh"],
};

/** The language alone, without script and region: "pt" of "pt-BR"; undefined for what is no tag. */
export function mainLanguage(tag: string): string | undefined {
  try {
    const [canonical = ""] = Intl.getCanonicalLocales(tag.trim().replaceAll("_", "-"));
    const [language = ""] = canonical.split("-");
    return language === "und" || language === "" ? undefined : language;
  } catch {
    return undefined;
  }
}

/** The languages that a declared one may stand for, the likeliest first. */
export function declaredLanguages(declared: string | undefined): readonly string[] {
  // "sr-Latn" is what "sh" is called today.
  if (declared?.toLowerCase() === "sh") return STANDS_FOR["sh"] ?? [];
  const language = declared === undefined ? undefined : mainLanguage(declared);
  if (language === undefined) return [];
  return STANDS_FOR[language] ?? [language];
}

/** How likely a profile is before anything is known of a text, in nats. */
export function usualPriorOf(profile: string): number {
  if (RARELY_WRITTEN.has(profile)) return RARE;
  return LESS_WRITTEN.has(profile) ? LESS : 0;
}

/** How much likelier languages are for what is claimed, in nats. */
export function bonusesOf({ declared, habit = {} }: LanguageClaims): ReadonlyMap<string, number> {
  const bonuses = new Map<string, number>();
  const add = (language: string, nats: number): void => {
    bonuses.set(language, (bonuses.get(language) ?? 0) + nats);
  };
  for (const [language, share] of Object.entries(habit)) add(language, HABIT * share);
  const [first, ...near] = declaredLanguages(declared);
  if (first !== undefined) add(first, first === "en" ? DECLARED_ENGLISH : DECLARED);
  for (const language of near) add(language, DECLARED_NEAR);
  return bonuses;
}
