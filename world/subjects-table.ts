/** Terms of catalogue/vocabularies/kinds. */
export type KindId = "news" | "policy-news" | "innovation-news" | "report" | "new-thinking" | "opinion" | "event" | "video" | "data" | "call";

/** The divisions of COFOG, as catalogue/vocabularies/services names them. */
export const SERVICE_IDS = ["government", "defence", "safety", "economy", "environment", "housing", "health", "culture", "education", "social-protection"] as const;
export type ServiceId = (typeof SERVICE_IDS)[number];

export type ThemeId = "procurement" | "digital" | "innovation" | "workforce" | "regulation" | "finance" | "experience" | "evidence" | "partnership" | "trust" | "participation";

export const NOISE_KINDS = ["sport", "lottery", "celebrity", "weather"] as const;
export type NoiseKind = (typeof NOISE_KINDS)[number];

export type Subject = {
  readonly kind: KindId;
  readonly themes: readonly ThemeId[];
  readonly services: readonly ServiceId[];
  /** How many publishers may tell it: a comment or a recording is seldom told by others. */
  readonly mostTellers: number;
};

const NOT_DEFENCE: readonly ServiceId[] = SERVICE_IDS.filter((service) => service !== "defence");

/** What can happen. How it is told stands in languages/. */
export const SUBJECTS = {
  "procurement-lab": { kind: "innovation-news", themes: ["procurement", "innovation"], services: SERVICE_IDS, mostTellers: 8 },
  "service-app": { kind: "innovation-news", themes: ["digital", "experience"], services: NOT_DEFENCE, mostTellers: 8 },
  "audit-report": { kind: "report", themes: ["evidence", "finance"], services: SERVICE_IDS, mostTellers: 8 },
  "pilot-results": { kind: "report", themes: ["evidence", "innovation"], services: NOT_DEFENCE, mostTellers: 8 },
  "ai-rules": { kind: "policy-news", themes: ["digital", "regulation"], services: SERVICE_IDS, mostTellers: 8 },
  "workforce-plan": { kind: "policy-news", themes: ["workforce"], services: SERVICE_IDS, mostTellers: 8 },
  "waiting-times": { kind: "news", themes: ["experience"], services: ["government", "safety", "housing", "health", "social-protection"], mostTellers: 8 },
  "one-stop-shop": { kind: "news", themes: ["experience", "partnership"], services: ["government", "economy", "housing", "health", "social-protection"], mostTellers: 8 },
  "contract-ends": { kind: "news", themes: ["procurement"], services: SERVICE_IDS, mostTellers: 8 },
  partnership: { kind: "news", themes: ["partnership"], services: NOT_DEFENCE, mostTellers: 6 },
  "open-data": { kind: "data", themes: ["trust", "digital"], services: SERVICE_IDS, mostTellers: 5 },
  consultation: { kind: "call", themes: ["regulation", "participation"], services: SERVICE_IDS, mostTellers: 5 },
  "citizens-panel": { kind: "new-thinking", themes: ["participation", "partnership"], services: NOT_DEFENCE, mostTellers: 5 },
  "new-principles": { kind: "new-thinking", themes: ["procurement", "trust"], services: SERVICE_IDS, mostTellers: 4 },
  conference: { kind: "event", themes: ["workforce", "innovation"], services: SERVICE_IDS, mostTellers: 4 },
  opinion: { kind: "opinion", themes: ["workforce", "finance"], services: SERVICE_IDS, mostTellers: 1 },
  "video-debate": { kind: "video", themes: ["experience", "digital"], services: NOT_DEFENCE, mostTellers: 2 },
} as const satisfies Readonly<Record<string, Subject>>;

export type SubjectId = keyof typeof SUBJECTS;
export const SUBJECT_IDS = Object.keys(SUBJECTS) as readonly SubjectId[];
