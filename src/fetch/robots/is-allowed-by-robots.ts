import { matchPathPattern } from "./match-path-pattern.ts";
import type { RobotsGroup, RobotsRule, RobotsRules } from "../../model/reading/robots-rules.ts";

/** Whether `agent` (a product token: "Cuttings") may read `path` (with its query). */
export function isAllowedByRobots(rules: RobotsRules, agent: string, path: string): boolean {
  return findRobotsRule(rules, agent, path)?.allow ?? true;
}

/** The rule that decides, for whoever asks why; undefined where none speaks of the path. */
export function findRobotsRule(
  rules: RobotsRules,
  agent: string,
  path: string,
): RobotsRule | undefined {
  const asked = normalised(path);
  if (asked === "/robots.txt") return undefined;
  return groupsFor(rules, agent)
    .flatMap((group) => group.rules)
    .filter((rule) => rule.path !== "" && matchPathPattern(asked, normalised(rule.path)))
    .reduce<RobotsRule | undefined>(
      (best, rule) => (best === undefined || outranks(rule, best) ? rule : best),
      undefined,
    );
}

/** The longest of the delays asked of this agent, as milliseconds. */
export function crawlDelayFor(rules: RobotsRules, agent: string): number | undefined {
  const delays = groupsFor(rules, agent).flatMap((group) => group.crawlDelayMs ?? []);
  return delays.length === 0 ? undefined : Math.max(...delays);
}

/**
 * All groups that name the agent, as if they were one; those for everybody only where none does.
 */
function groupsFor({ groups }: RobotsRules, agent: string): readonly RobotsGroup[] {
  const named = groups.filter((group) => group.agents.includes(agent.toLowerCase()));
  return named.length > 0 ? named : groups.filter((group) => group.agents.includes("*"));
}

/** The most octets win; between equals the one that allows. */
function outranks(rule: RobotsRule, best: RobotsRule): boolean {
  const difference = normalised(rule.path).length - normalised(best.path).length;
  return difference > 0 || (difference === 0 && rule.allow && !best.allow);
}

/**
 * Letters beyond ASCII as UTF-8 octets, needless escapes undone, the others in capitals, so that
 * equal paths are equal texts.
 */
function normalised(path: string): string {
  return encodeBeyondAscii(path).replace(/%([0-9a-f]{2})/gi, (escaped, hex: string) => {
    const character = String.fromCharCode(Number.parseInt(hex, 16));
    return /[\w.~-]/.test(character) ? character : escaped.toUpperCase();
  });
}

function encodeBeyondAscii(text: string): string {
  return text.replace(/[^\x21-\x7e]+/g, (letters) => encodeURIComponent(letters.toWellFormed()));
}
