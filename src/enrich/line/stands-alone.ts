/** What sites put around a text, in the languages in which it was met. */
const FURNITURE =
  /subscribe|sign up|newsletter|cookie|read more|click here|continue reading|first appeared|appeared first|all rights|follow us|watch:|photo:|image:|advertisement|©|https?:|getty|abonn|weiterlesen|mehr lesen|lire la suite|lire aussi|en savoir plus|leer más|suscr|leggi|iscriviti|czytaj|subskry|zobacz|czytelni|podcast|in this episode|check out|email or|maybe |watch highlights|file photo|(is|are) pictured|^get \d+%|^subs:|\bon [A-Z][a-z]+\.? \d{1,2}, \d{4}\.$|reckons so|wracamy do|\(…\)|jak czytamy|are seen|is seen|in today's|today only|\.\.\.$|…$|\[…\]|\[\.\.\.\]|^by [A-Z]|^(updated|published|announcing):?|\d:\d\d .*\d:\d\d/i;
/** Letters that were read in another charset than they were written in. */
const MOJIBAKE = /[ĂĹÄ][^\p{Ll}\s]|[ĂĹ]\p{L}|Ã.|â€|\uFFFD/u;
/** Speaks to the reader or of who writes, which a line on another page does not. */
const TALK =
  /\b(you|your|you're|yourself|me|i'm|i've)\b|^(i|we|my|our|ich|wir|mein|unser|je|nous|mon|notre|nos|io|noi|nosotros|mi|nuestr[oa])\s/iu;
/** Not a word, so a bullet or a piece of a list. */
const ODD_BEGINNING = /^[^\p{L}\p{M}\p{N}"“„«「‘'(]/u;

type WordsOfLanguage = Readonly<Record<string, ReadonlySet<string>>>;

const lists = (written: Readonly<Record<string, string>>): WordsOfLanguage =>
  Object.fromEntries(
    Object.entries(written).map(([language, words]) => [language, new Set(words.split(" "))]),
  );

/** Begins a sentence that points at something said before. */
const POINTS_BACK = lists({
  en: "he she it they this that these those his her its their them him such then there also however but and so yet both it's he's she's they're that's there's here's here already check see meet yes no plus note nearby another email",
  de: "er sie es dies diese dieser dieses das sein seine ihr ihre doch aber und damit dabei danach dann auch dort jedoch",
  fr: "il elle ils elles ce cet cette ces cela son sa ses leur leurs mais et ainsi puis",
  it: "egli ella esso essa questo questa questi queste suo sua loro ma e inoltre poi così",
  es: "él ella ellos este esta esto estos estas su sus pero y además luego así",
  pl: "to ten ta te ci on ona oni one jego jej ich potem tam jednak też ale a i więc dlatego natomiast",
  ru: "это этот эта эти он она они его её их но и также там потом однако поэтому",
});
/** May stand behind a first word that leads up to the subject: "Although she …". */
const PRONOUNS = lists({
  en: "he she it they him them his her their",
  de: "er sie ihr",
  fr: "il elle ils elles",
  it: "egli ella",
  es: "él ellos",
  pl: "on ona oni",
  ru: "он она они",
});
/** Leads a clause or a circumstance, after whose comma the sentence only begins. */
const LEADS_UP = lists({
  en: "when if after while although though as since because before despite with without in on at by for from following during under amid given until unless whatever once even to of among between instead according whether",
  de: "wenn obwohl während nachdem weil da als trotz nach bei mit in im am an auf vor seit für um laut gemäss ob bis ohne angesichts",
  fr: "si quand lorsque après alors bien malgré dans avec selon pour à en au aux depuis pendant sans afin comme face",
  it: "se quando dopo mentre anche nonostante in con secondo per a al alla da nel nella durante senza dal",
  es: "si cuando después mientras aunque pese en con según para a al por desde durante sin tras ante",
  pl: "gdy jeśli jeżeli choć chociaż po w we z ze mimo podczas według na od przed przy jak kiedy ponieważ zdaniem",
  ru: "когда если после хотя в во с со на по из для при несмотря как пока до",
});
/** Begins what is added to a sentence that is whole. */
const ADDS = lists({
  en: "and but which who whose where while as after before because so with said says according though although including despite following",
  de: "und aber wobei während nachdem weil da wie sagte sondern darunter obwohl",
  fr: "et mais dont où tandis alors après selon afin ainsi notamment",
  it: "e ma mentre dopo secondo tra anche perché",
  es: "y pero mientras después según aunque donde entre",
  pl: "a i ale aby żeby gdzie podczas ponieważ bo po według oraz czyli co",
  ru: "и но а где чтобы пока после потому",
});

/** The same in the middle of a sentence. */
const POINTS_BACK_LATER =
  /\b(these|those|the other|this share|temu|taki[em]?|takie|zatem|jej ślady|(?:t[ąę]|tej|tych|tym)(?! rok| tyg| mies| sez| cza| raz| samym)|diese[nrms]?|ces|questi|queste|estos|estas)\b/iu;
/** A Polish verb without its subject: "he assured", "it was added". */
const SUBJECTLESS =
  /^(?:\p{Lu}\p{Ll}{3,}(?:ł|ła|li|ły|ano|ono|eto)|Chodzi|Mowa|Trzeba|Można|Warto)\s/u;

/** Whether a sentence is what sites put around a text, or damaged. */
export function isFurniture(said: string): boolean {
  return FURNITURE.test(said) || MOJIBAKE.test(said) || ODD_BEGINNING.test(said);
}

/** Whether a sentence says by itself what it says: no furniture, nothing that points back, no talk. */
export function standsAlone(said: string, language: string): boolean {
  if (isFurniture(said) || TALK.test(said)) return false;
  if (POINTS_BACK_LATER.test(said) || (language === "pl" && SUBJECTLESS.test(said))) return false;
  const [first = "", ...next] = firstWords(said);
  const isPronoun = (word: string): boolean => PRONOUNS[language]?.has(word) ?? false;
  return POINTS_BACK[language]?.has(first) !== true && !next.some(isPronoun);
}

/** Whether a sentence begins with a clause or a circumstance, so that its subject is still to come. */
export function leadsUp(said: string, language: string): boolean {
  const [first = ""] = firstWords(said);
  return LEADS_UP[language]?.has(first) === true;
}

/** Whether what follows a border adds to a sentence that is whole without it. */
export function isAddition(rest: string, language: string): boolean {
  const [first = ""] = firstWords(rest);
  return ADDS[language]?.has(first) === true || /^[a-z]{3,}ing$/.test(first);
}

function firstWords(said: string): readonly string[] {
  return (
    said
      .toLowerCase()
      .replaceAll("’", "'")
      .match(/[\p{L}\p{M}\p{N}']+/gu)
      ?.slice(0, 3) ?? []
  );
}
