import { LANGUAGES, type LanguageCode } from "./languages/languages-table.ts";
import type { Language, Told } from "./languages/language.ts";
import type { Random } from "./seed-random.ts";

export type HandOutWords = (code: LanguageCode) => {
  readonly headline: string | undefined;
  readonly line: string;
};

/**
 * Gives each teller of a language other words for the same thing; no headline when there is none
 * left that nobody has.
 */
export function handOutWords(random: Random, toldIn: (language: Language) => Told): HandOutWords {
  const left = new Map<LanguageCode, { readonly headlines: string[]; readonly lines: string[] }>();

  return (code) => {
    const language: Language = LANGUAGES[code];
    const told = toldIn(language);
    const words = left.get(code) ?? {
      headlines: random.shuffle(headlinesOf(language, told)),
      lines: random.shuffle(told.lines),
    };
    left.set(code, words);
    return {
      headline: words.headlines.pop(),
      line: words.lines.pop() ?? lineOfDetails(random, language),
    };
  };
}

/** Each headline with the place where it happened, and led by the programme's name. */
function headlinesOf(language: Language, told: Told): readonly string[] {
  return told.headlines.flatMap((headline) => {
    // One colon in a headline is enough.
    const led = /[:：]/.test(headline);
    const named =
      led || headline.includes("{programme}")
        ? []
        : [language.named.replace("{headline}", headline)];
    if (/\{(city|country)\}/.test(headline)) return [headline, ...named];
    return [
      led ? `${headline} ({city})` : language.placed.replace("{headline}", headline),
      ...named,
    ];
  });
}

/** One sentence that names the programme and another one. */
function lineOfDetails(random: Random, { details, between }: Language): string {
  const naming = details.filter((detail) => detail.includes("{programme}"));
  const others = details.filter((detail) => !naming.includes(detail));
  return [random.pick(naming), random.pick(others)].join(between);
}
