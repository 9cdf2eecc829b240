/** What decides whether a form that means several things means this place. */
export type PlaceCues = {
  /** How likely it is before anything else is known, between its rivals. */
  readonly likely: number;
  /** Places whose mention makes this one likelier. */
  readonly neighbours: readonly string[];
  /** Words, small, that speak for it. */
  readonly words: readonly string[];
  /** Words that say that its name means something else in the whole text. */
  readonly notWith: readonly string[];
  /** It is not meant right before, or after, one of these. */
  readonly notBefore: readonly string[];
  readonly notAfter: readonly string[];
  /** Forms that are names of people too. */
  readonly person: readonly string[];
};

const NONE: PlaceCues = {
  likely: 0,
  neighbours: [],
  words: [],
  notWith: [],
  notBefore: [],
  notAfter: [],
  person: [],
};

const NEWSPAPERS = ["post", "times", "herald", "tribune", "journal", "examiner", "chronicle"];

const CUES: Readonly<Record<string, Partial<PlaceCues>>> = {
  ge: {
    likely: 0.5,
    neighbours: ["am", "az", "ru", "tr", "ua", "md", "european-union"],
    words: [
      "caucasus",
      "kaukasus",
      "caucase",
      "cáucaso",
      "caucaso",
      "кавказ",
      "кавказа",
      "abkhazia",
      "abchasien",
      "abkhazie",
      "abjasia",
      "ossetia",
      "saakashvili",
      "saakaschwili",
      "lari",
      "kobakhidze",
      "zourabichvili",
    ],
    notBefore: ["tech", "bulldogs", "o'keeffe"],
    person: ["Georgia"],
  },
  "us-ga": {
    likely: 0.3,
    words: [
      "atlanta",
      "savannah",
      "kemp",
      "fulton",
      "raffensperger",
      "warnock",
      "republican",
      "republicans",
      "democrat",
      "democrats",
      "governor",
      "gouverneur",
      "gobernador",
      "senate",
      "county",
      "primary",
      "gop",
      "bulldogs",
      "medicaid",
    ],
    person: ["Georgia"],
  },
  kr: {
    likely: 0.5,
    words: ["seoul", "séoul", "seúl", "samsung", "hyundai", "k-pop", "yoon"],
  },
  kp: {
    likely: 0.2,
    words: [
      "kim",
      "missile",
      "missiles",
      "raketen",
      "rakete",
      "missiles",
      "misiles",
      "missili",
      "nuclear",
      "nucléaire",
      "atomwaffen",
      "pyongyang",
      "pjöngjang",
      "defector",
      "defectors",
      "ракета",
      "ракеты",
    ],
  },
  cd: {
    likely: 0.5,
    neighbours: ["rw", "bi", "ug"],
    words: [
      "kinshasa",
      "goma",
      "kivu",
      "m23",
      "tshisekedi",
      "félix",
      "katanga",
      "lubumbashi",
      "kasai",
      "drc",
      "rdc",
      "киншаса",
      "ituri",
      "ebola",
      "cobalt",
    ],
  },
  cg: {
    likely: 0.1,
    words: ["brazzaville", "sassou", "pointe-noire", "браззавиль", "nguesso"],
  },
  jo: {
    notBefore: ["river"],
    person: ["Jordan"],
  },
  td: { person: ["Chad", "Čad"] },
  tr: {
    notWith: [
      "thanksgiving",
      "stuffing",
      "gravy",
      "roasting",
      "turkeys",
      "cranberry",
      "cranberries",
      "leftovers",
      "giblets",
    ],
    notBefore: [
      "sandwich",
      "dinner",
      "recipe",
      "breast",
      "trot",
      "burger",
      "farm",
      "vulture",
      "hunt",
      "hunting",
      "day",
    ],
    notAfter: ["roast", "wild", "cold", "thanksgiving"],
  },
  gn: {
    notBefore: ["pig", "pigs", "fowl", "worm", "fowls"],
    notAfter: ["new", "equatorial"],
  },
  ml: { notBefore: ["princ", "princa", "lošinj", "zvornik", "mraz", "oglasi"] },
  ne: { notBefore: ["delta", "state", "river", "fluss", "river", "rivers"] },
  ie: { notAfter: ["northern"], person: ["Ireland"] },
  us: {
    notBefore: NEWSPAPERS,
    person: ["Washington", "Houston", "Virginia", "Dakota", "Montana"],
  },
  "us-wa": { notBefore: NEWSPAPERS, person: ["Washington"] },
  fr: { notBefore: ["hilton", "saint-germain", "fries", "toast", "open"], person: ["Paris"] },
  gb: { notBefore: ["breakfast", "channel"], person: ["England", "London"] },
  il: { person: ["Israel"] },
  in: { notBefore: ["ocean"] },
  cn: { notBefore: ["sea"], notAfter: ["south", "east", "bone"] },
  br: { notBefore: ["nut", "nuts"] },
  be: { notBefore: ["sprouts", "griffon", "waffle", "waffles"] },
  ch: { notBefore: ["cheese", "roll", "chard", "army"] },
  pl: { notBefore: ["position", "vault", "dancing", "dance"] },
  mx: { notAfter: ["new"] },
  je: { notAfter: ["new"] },
};

export function cuesOf(target: string): PlaceCues {
  return { ...NONE, ...CUES[target] };
}
