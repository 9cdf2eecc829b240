import { SECOND } from "../../lib/duration.ts";
import type { RobotsRule, RobotsRules } from "../../model/reading/robots-rules.ts";

/** RFC 9309 asks for at least this much to be read; what comes after is ignored. */
export const ROBOTS_MOST_BYTES = 500 * 1024;
/** A crawl delay beyond this is a way of saying no, which robots.txt has another line for. */
const LONGEST_CRAWL_DELAY = 300 * SECOND;

type OpenGroup = { agents: string[]; rules: RobotsRule[]; crawlDelayMs?: number };

/**
 * Reads robots.txt by RFC 9309. Never throws: a page of HTML in its place holds no rules, so
 * everything is allowed.
 */
export function readRobots(text: string): RobotsRules {
  const groups: OpenGroup[] = [];
  const sitemaps: string[] = [];
  let group: OpenGroup | undefined;

  for (const { name, value } of recordsOf(text)) {
    const meant = NAMES.get(name);
    switch (meant) {
      case "agent":
        if (group === undefined || group.rules.length > 0)
          groups.push((group = { agents: [], rules: [] }));
        group.agents.push(productToken(value));
        break;
      case "allow":
      case "disallow":
        // An empty pattern matches nothing, but it ends the list of agents.
        group?.rules.push({ allow: meant === "allow", path: value });
        break;
      case "delay":
        if (group !== undefined && /^\d+(?:\.\d+)?$/.test(value))
          group.crawlDelayMs = Math.min(Number(value) * SECOND, LONGEST_CRAWL_DELAY);
        break;
      case "sitemap":
        if (URL.canParse(value)) sitemaps.push(value);
        break;
      case undefined:
        break;
    }
  }
  return { groups, sitemaps };
}

/** With the misspellings that large search engines forgive too. */
const NAMES: ReadonlyMap<string, "agent" | "allow" | "disallow" | "delay" | "sitemap"> = new Map([
  ["user-agent", "agent"],
  ["useragent", "agent"],
  ["user agent", "agent"],
  ["allow", "allow"],
  ["disallow", "disallow"],
  ["dissallow", "disallow"],
  ["dissalow", "disallow"],
  ["disalow", "disallow"],
  ["crawl-delay", "delay"],
  ["sitemap", "sitemap"],
  ["site-map", "sitemap"],
]);

function* recordsOf(text: string): Generator<{ name: string; value: string }> {
  const lines = text
    .slice(0, ROBOTS_MOST_BYTES)
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/);
  for (const line of lines) {
    const [written = ""] = line.split("#", 1);
    const colon = written.indexOf(":");
    if (colon > 0)
      yield {
        name: written.slice(0, colon).trim().toLowerCase(),
        value: written.slice(colon + 1).trim(),
      };
  }
}

/**
 * "Cuttings/1.0 (x)" as "cuttings"; the RFC knows letters, "_" and "-" only, but digits are in real
 * names.
 */
function productToken(agent: string): string {
  return agent.startsWith("*") ? "*" : (/^[\w-]+/.exec(agent)?.[0] ?? "").toLowerCase();
}
