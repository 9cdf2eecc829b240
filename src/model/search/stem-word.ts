/** Endings of a language's words, the longest first; what is left is at least so long. */
type Endings = { readonly endings: readonly string[]; readonly shortest: number };

/** Light: they make forms of one word meet, and no words of two meanings. Folded spelling. */
const ENDINGS: Readonly<Record<string, Endings>> = {
  en: ends("ations ation ings ing ies ied ely ers er es ed ly e s y"),
  fr: ends(
    "issements issement ations ation ements ement euses euse eurs eur aux ees ee es er e s x",
  ),
  es: ends(
    "aciones acion amientos amiento mente ados adas ado ada idos idas ido ida es os as o a e s",
  ),
  pt: ends("acoes acao amentos amento mente ados adas ado ada oes ao es os as o a e s"),
  it: ends("azioni azione amenti amento mente ati ate ato ata i e o a"),
  ca: ends("acions acio ament ats ades at ada es s a"),
  ro: ends("urilor ilor elor urile ului ele ile ul ea lor le i a e"),
  de: ends("ungen ung heiten heit keiten keit ern em en er es e n s"),
  nl: ends("ingen ing heden heid en er es e s"),
  sv: ends(
    "ningarna ningar ningen ning heterna heter heten het arnas arna erna orna aren ar er or en et na a e n t s",
  ),
  da: ends("ningerne ninger ningen ning erne ene er en et ne e s"),
  no: ends("ningene ninger ningen ning ene er en et ne a e s"),
  fi: ends(
    "issaan issa issä ista istä iden ien ssa sta lla lta lle ksi lle na an en in ja jen t n a",
  ),
  pl: ends("ach ami owie ego emu ych ymi om ow ie em y i a e u o"),
  cs: ends("ach ami ovi eho emu ych ymi um em y i a e u o"),
  ru: ends(
    "иями ями ами иях ях ах ией ого его ому ему ыми ими ых их ий ый ая яя ое ее ые ие ов ев ей ам ям ом ем ую юю ою ею ию ия ть а я о е ы и у ю ь й",
  ),
  uk: ends(
    "ями ами ях ах ого ого ому ими их ій ий ая ою ів ей ам ям ом ем ую ію ія ти а я о е и і у ю ь й",
  ),
  el: ends("ων ους ες ος ου οι ας ης ις η α ο ι"),
  tr: ends("larin lerin larda lerde lari leri lar ler nin nun dan den da de i u"),
  ar: ends("ات ون ين ان ها هم يه ه ي", 3),
  fa: ends("هاي ها ان ي", 3),
  hi: ends("ियों ियां ाओं ों ें ां ीं ी ा े ि ो", 2),
};
/** With "and", "with" and "for", which Arabic writes into the word. */
const ARABIC_STARTS = ["وال", "بال", "كال", "فال", "لل", "ال", "و"];
const SHORTEST_ARABIC = 3;
const SHORTEST_PLURAL = 3;

const STEMMED_LANGUAGES: readonly string[] = Object.keys(ENDINGS);

const BY_SCRIPT: readonly (readonly [script: RegExp, languages: readonly string[]])[] = [
  [/\p{Script=Cyrillic}/u, ["ru", "uk"]],
  [/\p{Script=Greek}/u, ["el"]],
  [/\p{Script=Arabic}/u, ["ar", "fa"]],
  [/\p{Script=Devanagari}/u, ["hi"]],
];
const IN_LATIN = STEMMED_LANGUAGES.filter(
  (language) => !BY_SCRIPT.some(([, others]) => others.includes(language)),
);

/** A stem as it is stored: no word, and of one language, as "car" is a French word and no part of care. */
export function stemMark(word: string, language: string): string | undefined {
  return language in ENDINGS ? `~${language}:${stemWord(word, language)}` : undefined;
}

/** What the forms of a folded word share in one language. */
export function stemWord(word: string, language: string): string {
  const known = ENDINGS[language];
  if (known === undefined) return word;
  const bare = language === "ar" ? withoutStart(word) : word;
  const ending = known.endings.find(
    (one) =>
      bare.endsWith(one) &&
      bare.length - one.length >= (isPlural(bare, one) ? SHORTEST_PLURAL : known.shortest),
  );
  return ending === undefined ? bare : bare.slice(0, -ending.length);
}

/** Each language that has such letters: who asks does not say in which. */
export function languagesOf(word: string): readonly string[] {
  const [, languages] = BY_SCRIPT.find(([script]) => script.test(word)) ?? [];
  return languages ?? IN_LATIN;
}

/** Cars, but neither class nor status. */
function isPlural(word: string, ending: string): boolean {
  return ending === "s" && !/[isu]s$/.test(word);
}

function withoutStart(word: string): string {
  const start = ARABIC_STARTS.find(
    (one) => word.startsWith(one) && word.length - one.length >= SHORTEST_ARABIC,
  );
  return start === undefined ? word : word.slice(start.length);
}

function ends(words: string, shortest = 4): Endings {
  return { endings: words.split(" ").sort((one, other) => other.length - one.length), shortest };
}
