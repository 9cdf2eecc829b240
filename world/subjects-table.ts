/** Terms of catalogue/vocabularies/kinds. */
export type KindId =
  | "news"
  | "policy-news"
  | "innovation-news"
  | "report"
  | "new-thinking"
  | "opinion"
  | "event"
  | "video"
  | "data"
  | "call";

/** The divisions of COFOG, as catalogue/vocabularies/services names them. */
export const SERVICE_IDS = [
  "government",
  "defence",
  "safety",
  "economy",
  "environment",
  "housing",
  "health",
  "culture",
  "education",
  "social-protection",
] as const;
export type ServiceId = (typeof SERVICE_IDS)[number];

export type ThemeId =
  | "procurement"
  | "digital"
  | "innovation"
  | "workforce"
  | "regulation"
  | "finance"
  | "experience"
  | "evidence"
  | "partnership"
  | "trust"
  | "participation";

export const NOISE_KINDS = ["sport", "lottery", "celebrity", "weather"] as const;
export type NoiseKind = (typeof NOISE_KINDS)[number];

export type Subject = {
  readonly kind: KindId;
  readonly themes: readonly ThemeId[];
  readonly services: readonly ServiceId[];
  /** How many publishers may tell it: a comment or a recording is seldom told by others. */
  readonly mostTellers: number;
  /** The people or things that it concerns, at most, in hundreds. */
  readonly mostHundreds: number;
};

const NOT_DEFENCE: readonly ServiceId[] = SERVICE_IDS.filter((service) => service !== "defence");

/** What is done for people by many, and can be bought or shared. */
const SHARED: readonly ServiceId[] = [
  "economy",
  "environment",
  "housing",
  "health",
  "culture",
  "education",
  "social-protection",
];

/** What can happen. How it is told stands in languages/. */
export const SUBJECTS = {
  "procurement-lab": {
    kind: "innovation-news",
    themes: ["procurement", "innovation"],
    services: SERVICE_IDS,
    mostTellers: 8,
    mostHundreds: 9,
  },
  "service-app": {
    kind: "innovation-news",
    themes: ["digital", "experience"],
    services: SHARED,
    mostTellers: 8,
    mostHundreds: 90,
  },
  "audit-report": {
    kind: "report",
    themes: ["evidence", "finance"],
    services: SERVICE_IDS,
    mostTellers: 8,
    mostHundreds: 90,
  },
  "pilot-results": {
    kind: "report",
    themes: ["evidence", "innovation"],
    services: NOT_DEFENCE,
    mostTellers: 8,
    mostHundreds: 20,
  },
  "ai-rules": {
    kind: "policy-news",
    themes: ["digital", "regulation"],
    services: SERVICE_IDS,
    mostTellers: 8,
    mostHundreds: 4,
  },
  "workforce-plan": {
    kind: "policy-news",
    themes: ["workforce"],
    services: SERVICE_IDS,
    mostTellers: 8,
    mostHundreds: 60,
  },
  "waiting-times": {
    kind: "news",
    themes: ["experience"],
    services: ["government", "safety", "housing", "health", "social-protection"],
    mostTellers: 8,
    mostHundreds: 90,
  },
  "one-stop-shop": {
    kind: "news",
    themes: ["experience", "partnership"],
    services: ["government", "economy", "housing", "health", "social-protection"],
    mostTellers: 8,
    mostHundreds: 90,
  },
  "contract-ends": {
    kind: "news",
    themes: ["procurement"],
    services: SHARED,
    mostTellers: 8,
    mostHundreds: 30,
  },
  partnership: {
    kind: "news",
    themes: ["partnership"],
    services: SHARED,
    mostTellers: 6,
    mostHundreds: 20,
  },
  "open-data": {
    kind: "data",
    themes: ["trust", "digital"],
    services: SERVICE_IDS,
    mostTellers: 5,
    mostHundreds: 30,
  },
  consultation: {
    kind: "call",
    themes: ["regulation", "participation"],
    services: SERVICE_IDS,
    mostTellers: 5,
    mostHundreds: 90,
  },
  "citizens-panel": {
    kind: "new-thinking",
    themes: ["participation", "partnership"],
    services: NOT_DEFENCE,
    mostTellers: 5,
    mostHundreds: 2,
  },
  "new-principles": {
    kind: "new-thinking",
    themes: ["procurement", "trust"],
    services: SERVICE_IDS,
    mostTellers: 4,
    mostHundreds: 30,
  },
  conference: {
    kind: "event",
    themes: ["workforce", "innovation"],
    services: SERVICE_IDS,
    mostTellers: 4,
    mostHundreds: 12,
  },
  opinion: {
    kind: "opinion",
    themes: ["workforce", "finance"],
    services: SERVICE_IDS,
    mostTellers: 1,
    mostHundreds: 90,
  },
  "video-debate": {
    kind: "video",
    themes: ["experience", "digital"],
    services: NOT_DEFENCE,
    mostTellers: 2,
    mostHundreds: 90,
  },
} as const satisfies Readonly<Record<string, Subject>>;

export type SubjectId = keyof typeof SUBJECTS;
export const SUBJECT_IDS = Object.keys(SUBJECTS) as readonly SubjectId[];
