/** Locales whose month names are taken from the runtime's CLDR: the languages that feeds and pages of the world are written in. */
export const MONTH_LOCALES: readonly string[] = [
  "af", "am", "ar", "ar-LB", "ar-DZ", "ar-MA", "as", "az", "be", "bg", "bn", "br", "bs", "ca", "cs", "cy", "da", "de", "de-AT", "el", "es", "et", "eu",
  "fa", "fa-AF", "fi", "fil", "fo", "fr", "fr-CA", "fy", "ga", "gd", "gl", "gu", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ka", "kk", "km",
  "kn", "ky", "lb", "lo", "lt", "lv", "mk", "ml", "mr", "ms", "mt", "my", "nb", "ne", "nl", "nn", "or", "pa", "pl", "ps", "pt", "rm", "ro",
  "ru", "rw", "si", "sk", "sl", "so", "sq", "sr", "sr-Latn", "sv", "sw", "ta", "te", "tg", "th", "tk", "tr", "uk", "ur", "uz", "uz-Cyrl", "xh", "yo", "zu",
];

/** Locales whose months of the Solar Hijri year (Iran and Afghanistan) are read as well. */
export const SOLAR_HIJRI_LOCALES: readonly string[] = ["fa", "fa-AF", "ps"];

/** Always English, in any feed: RFC 822 says so, whatever language the feed is in. */
export const ENGLISH_MONTHS: readonly (readonly string[])[] = [
  ["jan", "january"],
  ["feb", "february"],
  ["mar", "march"],
  ["apr", "april"],
  ["may"],
  ["jun", "june"],
  ["jul", "july"],
  ["aug", "august"],
  ["sep", "sept", "september"],
  ["oct", "october"],
  ["nov", "november"],
  ["dec", "december"],
];

/**
 * What stands in feeds and on pages and CLDR does not give: older abbreviations, misspelt ones, other names of a month.
 * Gathered by hand, by language; "el" keeps the wrong letters of an old Greek feed generator.
 */
export const WRITTEN_MONTHS: readonly (readonly [language: string, month: number, names: readonly string[]])[] = [
  ["el", 1, ["ιαν", "ιανουαριος"]], ["el", 2, ["φεβ"]], ["el", 3, ["μαρ", "μαω"]], ["el", 4, ["απρ"]], ["el", 5, ["μαι", "μαη"]],
  ["el", 6, ["ιουν", "ιον"]], ["el", 7, ["ιουλ", "ιολ"]], ["el", 8, ["αυγ"]], ["el", 9, ["σεπ", "σεπτ"]], ["el", 10, ["οκτ"]],
  ["el", 11, ["νοε", "νοεμ"]], ["el", 12, ["δεκ"]],
  ["hu", 1, ["januar", "jan"]], ["hu", 2, ["februari", "febr"]], ["hu", 3, ["marcius", "marc"]], ["hu", 4, ["aprilis"]], ["hu", 9, ["szept"]],
  ["de", 1, ["janner", "jaenner", "jänner"]], ["de", 3, ["mrz", "maerz", "mär"]], ["de", 12, ["dez"]],
  ["fr", 1, ["janv"]], ["fr", 2, ["fev", "fevr"]], ["fr", 4, ["avr"]], ["fr", 7, ["juil"]], ["fr", 8, ["aou"]], ["fr", 12, ["dec"]],
  ["es", 1, ["ene"]], ["es", 8, ["ago"]], ["es", 9, ["set", "setiembre"]], ["es", 12, ["dic"]],
  ["it", 1, ["genn"]], ["it", 2, ["febbr"]], ["it", 6, ["giu"]], ["it", 7, ["lug"]], ["it", 9, ["sett"]], ["it", 10, ["ott"]],
  ["pt", 2, ["fev"]], ["pt", 5, ["mai"]], ["pt", 10, ["out"]], ["pt", 12, ["dez"]],
  ["nl", 3, ["mrt"]], ["nl", 5, ["mei"]], ["nl", 10, ["okt"]],
  ["ru", 1, ["янв"]], ["ru", 2, ["фев", "февр"]], ["ru", 4, ["апр"]], ["ru", 5, ["май", "мая"]], ["ru", 6, ["июн"]], ["ru", 7, ["июл"]], ["ru", 8, ["авг"]],
  ["ru", 9, ["сен", "сент"]], ["ru", 10, ["окт"]], ["ru", 11, ["ноя", "нояб"]], ["ru", 12, ["дек"]],
  ["uk", 1, ["січ"]], ["uk", 2, ["лют"]], ["uk", 3, ["бер"]], ["uk", 5, ["трав"]], ["uk", 6, ["чер"]], ["uk", 9, ["вер"]], ["uk", 12, ["гру"]],
  ["cs", 1, ["led"]], ["cs", 2, ["uno"]], ["cs", 5, ["kve"]], ["cs", 9, ["zar"]], ["cs", 10, ["rij"]], ["cs", 12, ["pro"]],
  ["fi", 1, ["tammi"]], ["fi", 2, ["helmi"]], ["fi", 3, ["maalis"]], ["fi", 4, ["huhti"]], ["fi", 5, ["touko"]], ["fi", 6, ["kesa"]],
  ["fi", 7, ["heina"]], ["fi", 8, ["elo"]], ["fi", 9, ["syys"]], ["fi", 10, ["loka"]], ["fi", 11, ["marras"]], ["fi", 12, ["joulu"]],
  ["id", 5, ["mei"]], ["id", 8, ["agt", "agu", "agust", "ags"]], ["id", 10, ["okt"]], ["id", 11, ["nop", "nopember"]], ["id", 12, ["des"]],
  ["ms", 3, ["mac"]], ["ms", 8, ["ogo", "ogos"]], ["ms", 12, ["dis"]],
  ["tr", 1, ["ocak"]], ["tr", 2, ["sub"]], ["tr", 8, ["agu"]], ["tr", 9, ["eyl"]],
  ["eu", 1, ["urtarrilaren"]], ["eu", 2, ["otsailaren"]], ["eu", 3, ["martxoaren"]], ["eu", 4, ["apirilaren"]], ["eu", 5, ["maiatzaren"]], ["eu", 6, ["ekainaren"]],
  ["eu", 7, ["uztailaren"]], ["eu", 8, ["abuztuaren"]], ["eu", 9, ["irailaren"]], ["eu", 10, ["urriaren"]], ["eu", 11, ["azaroaren"]], ["eu", 12, ["abenduaren"]],
  ["ar", 1, ["جانفي", "كانون الثاني"]], ["ar", 2, ["فيفري", "شباط"]], ["ar", 3, ["اذار"]], ["ar", 4, ["افريل", "نيسان"]],
  ["ar", 5, ["ماي", "ايار", "مايس"]], ["ar", 6, ["جوان", "حزيران"]], ["ar", 7, ["جويلية", "تموز", "يوليوز"]], ["ar", 8, ["اوت", "اب", "غشت"]],
  ["ar", 9, ["ايلول", "شتنبر"]], ["ar", 10, ["تشرين الاول"]], ["ar", 11, ["تشرين الثاني", "نونبر"]], ["ar", 12, ["كانون الاول", "دجنبر"]],
  ["fa", 1, ["جانويه"]], ["fa", 5, ["مي", "مه"]], ["fa", 8, ["اگست", "اوت"]], ["fa", 10, ["اكتوبر"]], ["fa", 11, ["نومبر"]], ["fa", 12, ["دسمبر"]],
  ["hi", 1, ["जनवरी"]], ["hi", 2, ["फ़रवरी", "फरवरी"]], ["hi", 9, ["सितंबर", "सितम्बर"]], ["hi", 10, ["अक्टूबर", "अक्तूबर"]], ["hi", 11, ["नवंबर", "नवम्बर"]], ["hi", 12, ["दिसंबर", "दिसम्बर"]],
];
