import type { FetchedHeaders } from "../../model/reading/fetched.ts";
import { matchPathPattern } from "./match-path-pattern.ts";

export type SaidAboutCopies = {
  /** Product token: "Cuttings". */
  readonly agent: string;
  /** With its query. */
  readonly path: string;
  readonly headers?: Pick<FetchedHeaders, "robotsTag" | "tdmReservation">;
  /** The page's <meta name content>. */
  readonly meta?: readonly { readonly name: string; readonly content: string }[];
  readonly tdmRules?: readonly TdmRule[];
};

export type TdmRule = { readonly location: string; readonly isReserved: boolean };

/** "nocache" is Bing's older word for it. */
const NO_COPIES = new Set(["noarchive", "nocache"]);
/** Directives with a value, whose name would else pass for an agent's. */
const WITH_VALUE = new Set([
  "unavailable_after",
  "max-snippet",
  "max-image-preview",
  "max-video-preview",
]);

/**
 * Why a page may not be archived, as a sentence, or undefined where nobody objects. Only clear
 * words count as an objection.
 */
export function readArchivingOptOut({
  agent,
  path,
  headers = {},
  meta = [],
  tdmRules = [],
}: SaidAboutCopies): string | undefined {
  const isOurs = (name: string): boolean =>
    name.toLowerCase() === "robots" || name.toLowerCase() === agent.toLowerCase();
  const lines = headers.robotsTag?.split("\n") ?? [];
  if (lines.some((line) => forbidsCopies(line, agent)))
    return "The server's X-Robots-Tag forbids copies.";
  if (
    meta.some(
      ({ name, content }) => isOurs(name) && directives(content).some((one) => NO_COPIES.has(one)),
    )
  )
    return "The page's robots meta element forbids copies.";

  // The nearest word counts: the page's, then the answer's, then the site's (TDM Reservation
  // Protocol, 7.2).
  const reserved =
    meta.find(({ name }) => name.toLowerCase() === "tdm-reservation")?.content ??
    headers.tdmReservation ??
    (tdmRules.find(({ location }) => matchPathPattern(path, location))?.isReserved
      ? "1"
      : undefined);
  return reserved?.trim() === "1" ? "The publisher reserves text and data mining." : undefined;
}

/** "noarchive, nofollow" holds for all, "otherbot: noarchive" for one. */
function forbidsCopies(line: string, agent: string): boolean {
  const [, name = "", rest = ""] = /^\s*([\w-]+)\s*:(.*)$/.exec(line) ?? [];
  const isNamed = name !== "" && !WITH_VALUE.has(name.toLowerCase());
  if (isNamed && name.toLowerCase() !== agent.toLowerCase() && name !== "*") return false;
  return directives(isNamed ? rest : line).some((one) => NO_COPIES.has(one));
}

function directives(text: string): string[] {
  return text
    .toLowerCase()
    .split(",")
    .map((directive) => directive.trim());
}

/**
 * The rules of /.well-known/tdmrep.json; what is no rule is left out, and what is no JSON holds
 * none.
 */
export function readTdmRules(text: string): readonly TdmRule[] {
  return listIn(text).flatMap((rule: unknown) => {
    if (
      typeof rule !== "object" ||
      rule === null ||
      !("location" in rule) ||
      typeof rule.location !== "string"
    )
      return [];
    return [
      {
        location: rule.location,
        isReserved: "tdm-reservation" in rule && String(rule["tdm-reservation"]) === "1",
      },
    ];
  });
}

function listIn(json: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(json);
    return Array.isArray(read) ? read : [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
