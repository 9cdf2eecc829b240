import { declaredLanguages } from "./declared-languages.ts";

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
