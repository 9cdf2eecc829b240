import { type Cutting, NOTHING_SAID, NOTHING_TOLD } from "../../src/model/cutting.ts";
import { NO_FACETS, type Vocabularies } from "../../src/model/facet.ts";
import { type SiteSettings } from "../../src/model/site-settings.ts";
import { cuttingView, type CuttingView } from "../../src/publish/cutting-view.ts";
import { type PublisherView } from "../../src/publish/site/sources-page.ts";
import { nameTerms } from "../../src/publish/name-terms.ts";
import { SAMPLES } from "./sample-cuttings-table.ts";

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
export const SAMPLE_CUTTINGS: readonly Cutting[] = SAMPLES.map((sample, index) =>
  aCutting({ ...sample, facets: { ...NO_FACETS, ...sample.facets }, id: SAMPLES.length - index }),
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
    ...NOTHING_TOLD,
    revision: 1,
    language: "en",
    ...NOTHING_SAID,
    publisher: undefined,
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
      alsoIn: index === 0 ? alsoIn : [],
    }),
  );
}
