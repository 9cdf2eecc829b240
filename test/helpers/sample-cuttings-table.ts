import { type Cutting } from "../../src/model/cutting.ts";
import { type Facets } from "../../src/model/facet.ts";

type Sample = Omit<Partial<Cutting>, "facets"> & {
  readonly facets?: Partial<Facets>;
  readonly date: string;
  readonly headline: string;
};

/** Newest first. */
export const SAMPLES: readonly Sample[] = [
  {
    date: "2019-03-21",
    headline: "Nairobi’s clinics answer the phone in nine languages",
    line: "A shared line of interpreters, paid by the call, has halved the visits that end without a diagnosis",
    link: "https://www.health.example.ke/news/interpreters",
    facets: {
      kind: ["news"],
      place: ["ke"],
      service: ["health"],
      theme: ["procurement"],
      audience: ["procurers"],
    },
  },
  {
    date: "2019-03-21",
    headline:
      "What eleven audit offices found when they went back three years later to see whether anybody had done what they recommended",
    line: "Two recommendations in three were accepted, one in three was carried out, and one in ten could be shown to have changed anything that a citizen would notice; the offices that published a list every year did twice as well as those that wrote a letter",
    link: "https://audit.example.org/reports/2019/follow-up",
    credit: "Working Group on Follow-up",
    facets: {
      kind: ["report"],
      place: ["international"],
      service: ["general"],
      audience: ["policy-makers"],
    },
  },
  {
    date: "2019-03-19",
    language: "ja",
    headline: "市役所の窓口、予約なしで待ち時間ゼロに",
    line: "住民票などの手続きを一つの窓口にまとめ、職員が市民の席まで出向く方式を三つの区で試行",
    link: "https://city.example.jp/news/190319",
    facets: { kind: ["innovation-news"], place: ["jp"], service: ["general"] },
  },
  {
    date: "2019-03-14",
    headline: "Who decides when a school may close?",
    link: "https://journal.example/schools/closing",
    credit: "Ana Beatriz Moura",
    facets: { place: ["br"], service: ["education"] },
  },
  {
    date: "2019-03-14",
    headline: "Tallinn lets parents decline forms that the state could fill in itself",
    line: "If an office already holds the answer, the question is unlawful from September",
    link: "https://riik.example.ee/uudised/kord",
    facets: { kind: ["policy-news"], place: ["ee"], service: ["general"], theme: ["digital"] },
  },
  {
    date: "2019-03-04",
    language: "ar",
    headline: "القاهرة تنشر عقود النظافة كاملة على الإنترنت",
    line: "يستطيع كل ساكن أن يقرأ ما وعد به المقاول شارعه، وأن يبلغ عما لم يُنفذ",
    link: "https://cairo.example.eg/2019/contracts",
    facets: { kind: ["news"], place: ["eg"], service: ["housing"], theme: ["procurement"] },
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
    headline: "Four promises that a contract should keep when the contractor does not",
    line: "Open books, an orderly way out, somebody to step in, and staff who keep their pensions",
    link: "https://essays.example/orderly-exit",
    credit: "Gethin Prosser",
    facets: { kind: ["new-thinking"], place: ["gb"], theme: ["procurement"] },
  },
  {
    date: "2019-02-12",
    headline: "Learning from 40 years of decentralised health budgets",
    line: "Long; chapter four alone is worth the download",
    link: "https://bank.example.org/health/decentral",
    credit: "Regional Development Bank",
    facets: { kind: ["report"], place: ["international"], service: ["health"] },
  },
  {
    date: "2019-02-12",
    headline: "The quiet success of the waiting room",
    credit: "Tom Ngata",
    link: "https://essays.example/waiting-room",
    facets: { place: ["nz"] },
  },
  {
    date: "2019-02-01",
    headline: "A debate on trust in official statistics",
    line: "The recording has left the web; ask us for our notes",
  },
  {
    date: "2019-01-30",
    headline: "Judges test a sentence calculator, then ask for it to be taken away",
    line: "It was right more often than they were, and nobody could say why",
    link: "https://law.example.gov.uk/pilots/sentence",
    facets: { kind: ["innovation-news"], place: ["gb"], service: ["justice"], theme: ["digital"] },
  },
  {
    date: "2019-01-30",
    headline: "Wellington pays for hospital meals that come back empty",
    link: "https://news.example.nz/meals?page=2&from=home",
    facets: { kind: ["news"], place: ["nz"], service: ["health"], theme: ["procurement"] },
  },
  {
    date: "2019-01-22",
    headline: "São Paulo publishes the queue: every family sees its own place for a nursery",
    line: "Complaints fell by half in a year, although the queue did not",
    link: "https://prefeitura.example.br/creche/fila",
    facets: { kind: ["policy-news"], place: ["br"], service: ["education"] },
  },
  {
    date: "2019-01-17",
    headline: "Counting the cost of <strong>moving</strong> a department & its people",
    line: "“Savings” < costs for the first nine years, says the audit office",
    link: "https://audit.example.gov.uk/moving",
    facets: { kind: ["report"], place: ["gb"], service: ["general"], theme: ["workforce"] },
  },
  {
    date: "2019-01-09",
    headline: "A city runs its hackathon inside the office that has the problem",
    line: "Registrars, engineers and three brides spent a weekend on one form; it went live on Monday",
    link: "https://lab.example.org/brides",
    facets: { kind: ["news"], service: ["general"] },
  },
  {
    date: "2019-01-09",
    headline: "Open call brings forty offers for a bus line that nobody wanted to run",
    line: "The winner is a village",
    link: "https://transport.example.ee/liin",
    facets: { kind: ["innovation-news"], place: ["ee"] },
  },
  {
    date: "2018-12-19",
    headline: "Outsourcing in a lean year: what was bought, from whom, and what is not known",
    line: "Key facts: 284 contracts in 12 departments; a third of spending (and rising) with ten firms; data too poor to compare prices",
    link: "https://think.example.org/outsourcing-2018",
    facets: { kind: ["report"], place: ["gb"], theme: ["procurement"] },
  },
  {
    date: "2018-12-12",
    headline: "When does contracting out work?",
    link: "https://think.example.org/when",
    credit: "Marit Saar",
  },
  {
    date: "2018-12-12",
    headline: "Rethinking markets for services that cannot fail",
    link: "https://essays.example/cannot-fail",
    credit: "Gethin Prosser",
    facets: { kind: ["new-thinking"] },
  },
  {
    date: "2018-12-03",
    headline: "Makeathons move from the ministry to the registry",
    line: "Directors were asked to bring a problem that crosses two agencies, and somebody who has it",
    link: "https://psd.example.sg/makeathon",
    facets: { kind: ["innovation-news"], service: ["general"] },
  },
  {
    date: "2018-11-27",
    headline: "Minister wants a plain-language test before any letter leaves the office",
    link: "https://gov.example/plain",
    facets: { kind: ["policy-news"], place: ["gb"] },
  },
  {
    date: "2018-11-15",
    headline: "A harbour town opens its sensors to anyone who will mend something",
    line: "Street lights first, then bins",
    link: "https://harbour.example/open",
    facets: { kind: ["news"] },
  },
];
