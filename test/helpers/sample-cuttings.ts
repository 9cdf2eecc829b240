import { type Cutting } from "../../src/model/cutting.ts";
import { type Vocabularies } from "../../src/model/facet.ts";
import { type SiteSettings } from "../../src/model/site-settings.ts";
import { cuttingView, type CuttingView } from "../../src/publish/cutting-view.ts";
import { type PublisherView } from "../../src/publish/site/sources-page.ts";
import { nameTerms } from "../../src/publish/name-terms.ts";

/** A small, made-up page of cuttings that holds every shape a real one has had. */
export const SAMPLE_SETTINGS: SiteSettings = {
  name: "Cuttings",
  institute: "The Institute for Better Public Services",
  tagline: "News and views from around the world on better public services",
  about:
    "Good ideas in public service travel slowly, and mostly by accident. We read what governments, auditors, researchers and reporters write, in every language we can, and keep the few pieces that somebody elsewhere could use tomorrow.\n\nFor those who make policy, buy services, and provide them.",
  mission: "To help governments find what has worked elsewhere, and to grow it at home.",
  language: "en",
  timeZone: "Europe/London",
  contact: "editors@cuttings.example",
};

export const SAMPLE_VOCABULARIES: Vocabularies = {
  kind: [
    { id: "news", names: { en: "News", fr: "Actualité", ar: "خبر" }, scope: "What happened." },
    { id: "policy-news", names: { en: "Policy news" }, scope: "What a government decided." },
    {
      id: "innovation-news",
      names: { en: "Innovation news" },
      scope: "Something tried for the first time.",
    },
    { id: "report", names: { en: "Report" }, scope: "A longer study." },
    { id: "new-thinking", names: { en: "New thinking" }, scope: "An argument worth having." },
  ],
  place: [
    { id: "gb", names: { en: "United Kingdom" }, scope: "" },
    { id: "ee", names: { en: "Estonia" }, scope: "" },
    { id: "jp", names: { en: "Japan" }, scope: "" },
    { id: "eg", names: { en: "Egypt" }, scope: "" },
    { id: "ke", names: { en: "Kenya" }, scope: "" },
    { id: "nz", names: { en: "New Zealand" }, scope: "" },
    { id: "br", names: { en: "Brazil" }, scope: "" },
    { id: "international", names: { en: "International" }, scope: "" },
  ],
  service: [
    { id: "health", names: { en: "Health" }, scope: "" },
    { id: "education", names: { en: "Education" }, scope: "" },
    { id: "justice", names: { en: "Public order and justice" }, scope: "" },
    { id: "housing", names: { en: "Housing and communities" }, scope: "" },
    { id: "general", names: { en: "General public services" }, scope: "" },
  ],
  theme: [
    { id: "procurement", names: { en: "Procurement and outsourcing" }, scope: "" },
    { id: "digital", names: { en: "Digital and AI" }, scope: "" },
    { id: "workforce", names: { en: "Workforce and leadership" }, scope: "" },
  ],
  audience: [
    { id: "policy-makers", names: { en: "Policy makers" }, scope: "" },
    { id: "procurers", names: { en: "Procurers" }, scope: "" },
  ],
};

export const SAMPLE_PUBLISHERS: readonly PublisherView[] = [
  { name: "Audit Office", homepage: "https://audit.example.gov.uk/", place: "United Kingdom" },
  { name: "Åland Board of Services", homepage: undefined, place: "Åland Islands" },
  { name: "بلدية القاهرة", homepage: "https://cairo.example.eg/", place: "Egypt" },
  {
    name: "Working Group on Follow-up of the Intergovernmental Conference of Supreme Audit Institutions",
    homepage: "https://audit.example.org/",
    place: "International",
  },
  { name: "An address that is none", homepage: "javascript:alert(1)", place: "International" },
];

type Sample = Partial<Cutting> & { readonly date: string; readonly headline: string };

const SAMPLES: readonly Sample[] = [
  {
    date: "2019-03-21",
    kind: "news",
    headline: "Nairobi’s clinics answer the phone in nine languages",
    line: "A shared line of interpreters, paid by the call, has halved the visits that end without a diagnosis",
    link: "https://www.health.example.ke/news/interpreters",
    places: ["ke"],
    services: ["health"],
    themes: ["procurement"],
    audiences: ["procurers"],
  },
  {
    date: "2019-03-21",
    kind: "report",
    headline:
      "What eleven audit offices found when they went back three years later to see whether anybody had done what they recommended",
    line: "Two recommendations in three were accepted, one in three was carried out, and one in ten could be shown to have changed anything that a citizen would notice; the offices that published a list every year did twice as well as those that wrote a letter",
    link: "https://audit.example.org/reports/2019/follow-up",
    credit: "Working Group on Follow-up",
    places: ["international"],
    services: ["general"],
    audiences: ["policy-makers"],
  },
  {
    date: "2019-03-19",
    kind: "innovation-news",
    language: "ja",
    headline: "市役所の窓口、予約なしで待ち時間ゼロに",
    line: "住民票などの手続きを一つの窓口にまとめ、職員が市民の席まで出向く方式を三つの区で試行",
    link: "https://city.example.jp/news/190319",
    places: ["jp"],
    services: ["general"],
  },
  {
    date: "2019-03-14",
    headline: "Who decides when a school may close?",
    link: "https://journal.example/schools/closing",
    credit: "Ana Beatriz Moura",
    places: ["br"],
    services: ["education"],
  },
  {
    date: "2019-03-14",
    kind: "policy-news",
    headline: "Tallinn lets parents decline forms that the state could fill in itself",
    line: "If an office already holds the answer, the question is unlawful from September",
    link: "https://riik.example.ee/uudised/kord",
    places: ["ee"],
    services: ["general"],
    themes: ["digital"],
  },
  {
    date: "2019-03-04",
    kind: "news",
    language: "ar",
    headline: "القاهرة تنشر عقود النظافة كاملة على الإنترنت",
    line: "يستطيع كل ساكن أن يقرأ ما وعد به المقاول شارعه، وأن يبلغ عما لم يُنفذ",
    link: "https://cairo.example.eg/2019/contracts",
    places: ["eg"],
    services: ["housing"],
    themes: ["procurement"],
  },
  {
    date: "2019-02-27",
    headline: "Panel: buying outcomes, not hours",
    line: "Watch the first panel of our winter debate, on care at home, with two commissioners, a provider and a daughter",
    link: "https://www.institute.example/events/winter/1",
  },
  {
    date: "2019-02-27",
    headline: "Panel: buying outcomes, not hours",
    line: "Watch the second panel of our winter debate, on probation, with a governor, an economist and a man who has been through it",
    link: "https://www.institute.example/events/winter/2",
  },
  {
    date: "2019-02-20",
    kind: "new-thinking",
    headline: "Four promises that a contract should keep when the contractor does not",
    line: "Open books, an orderly way out, somebody to step in, and staff who keep their pensions",
    link: "https://essays.example/orderly-exit",
    credit: "Gethin Prosser",
    themes: ["procurement"],
    places: ["gb"],
  },
  {
    date: "2019-02-12",
    kind: "report",
    headline: "Learning from 40 years of decentralised health budgets",
    line: "Long; chapter four alone is worth the download",
    link: "https://bank.example.org/health/decentral",
    credit: "Regional Development Bank",
    places: ["international"],
    services: ["health"],
  },
  {
    date: "2019-02-12",
    headline: "The quiet success of the waiting room",
    credit: "Tom Ngata",
    link: "https://essays.example/waiting-room",
    places: ["nz"],
  },
  {
    date: "2019-02-01",
    headline: "A debate on trust in official statistics",
    line: "The recording has left the web; ask us for our notes",
  },
  {
    date: "2019-01-30",
    kind: "innovation-news",
    headline: "Judges test a sentence calculator, then ask for it to be taken away",
    line: "It was right more often than they were, and nobody could say why",
    link: "https://law.example.gov.uk/pilots/sentence",
    places: ["gb"],
    services: ["justice"],
    themes: ["digital"],
  },
  {
    date: "2019-01-30",
    kind: "news",
    headline: "Wellington pays for hospital meals that come back empty",
    link: "https://news.example.nz/meals?page=2&from=home",
    places: ["nz"],
    services: ["health"],
    themes: ["procurement"],
  },
  {
    date: "2019-01-22",
    kind: "policy-news",
    headline: "São Paulo publishes the queue: every family sees its own place for a nursery",
    line: "Complaints fell by half in a year, although the queue did not",
    link: "https://prefeitura.example.br/creche/fila",
    places: ["br"],
    services: ["education"],
  },
  {
    date: "2019-01-17",
    kind: "report",
    headline: "Counting the cost of <strong>moving</strong> a department & its people",
    line: "“Savings” < costs for the first nine years, says the audit office",
    link: "https://audit.example.gov.uk/moving",
    places: ["gb"],
    services: ["general"],
    themes: ["workforce"],
  },
  {
    date: "2019-01-09",
    kind: "news",
    headline: "A city runs its hackathon inside the office that has the problem",
    line: "Registrars, engineers and three brides spent a weekend on one form; it went live on Monday",
    link: "https://lab.example.org/brides",
    services: ["general"],
  },
  {
    date: "2019-01-09",
    kind: "innovation-news",
    headline: "Open call brings forty offers for a bus line that nobody wanted to run",
    line: "The winner is a village",
    link: "https://transport.example.ee/liin",
    places: ["ee"],
  },
  {
    date: "2018-12-19",
    kind: "report",
    headline: "Outsourcing in a lean year: what was bought, from whom, and what is not known",
    line: "Key facts: 284 contracts in 12 departments; a third of spending (and rising) with ten firms; data too poor to compare prices",
    link: "https://think.example.org/outsourcing-2018",
    places: ["gb"],
    themes: ["procurement"],
  },
  {
    date: "2018-12-12",
    headline: "When does contracting out work?",
    link: "https://think.example.org/when",
    credit: "Marit Saar",
  },
  {
    date: "2018-12-12",
    kind: "new-thinking",
    headline: "Rethinking markets for services that cannot fail",
    link: "https://essays.example/cannot-fail",
    credit: "Gethin Prosser",
  },
  {
    date: "2018-12-03",
    kind: "innovation-news",
    headline: "Makeathons move from the ministry to the registry",
    line: "Directors were asked to bring a problem that crosses two agencies, and somebody who has it",
    link: "https://psd.example.sg/makeathon",
    services: ["general"],
  },
  {
    date: "2018-11-27",
    kind: "policy-news",
    headline: "Minister wants a plain-language test before any letter leaves the office",
    link: "https://gov.example/plain",
    places: ["gb"],
  },
  {
    date: "2018-11-15",
    kind: "news",
    headline: "A harbour town opens its sensors to anyone who will mend something",
    line: "Street lights first, then bins",
    link: "https://harbour.example/open",
  },
];

export const SAMPLE_CUTTINGS: readonly Cutting[] = SAMPLES.map((sample, index) =>
  aCutting({ ...sample, id: SAMPLES.length - index }),
);

/** A published cutting; what is not given is absent or plain. */
export function aCutting(given: Partial<Cutting> = {}): Cutting {
  const { id = 1, date = "2019-01-09", headline = "A headline" } = given;
  return {
    id,
    slug: `${date.slice(0, 7).replace("-", "/")}/cutting-${id}`,
    state: "published",
    storyId: undefined,
    attention: undefined,
    createdAt: new Date(`${date}T08:00:00Z`),
    scheduledFor: undefined,
    publishedAt: new Date(`${date}T09:00:00Z`),
    withdrawnAt: undefined,
    revision: 1,
    kind: undefined,
    line: undefined,
    link: undefined,
    credit: undefined,
    language: "en",
    places: [],
    services: [],
    themes: [],
    audiences: [],
    ...given,
    date,
    headline,
  };
}

/** The cuttings as readers see them, newest first. */
export function sampleViews(language = "en"): CuttingView[] {
  const nameTerm = nameTerms(SAMPLE_VOCABULARIES, language);
  const alsoIn = [
    { publisher: "The Daily Example", link: "https://daily.example/interpreters" },
    { publisher: "Kenya Health Review", link: "https://review.example.ke/4711" },
  ];
  return SAMPLE_CUTTINGS.map((cutting, index) =>
    cuttingView(cutting, {
      nameTerm,
      timeZone: SAMPLE_SETTINGS.timeZone,
      alsoIn: index === 0 ? alsoIn : [],
    }),
  );
}
