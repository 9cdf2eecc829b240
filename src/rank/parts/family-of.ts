import type { Teller } from "../../model/told-story.ts";
import { OWNERS, WIRES } from "./owner-families-table.ts";

/**
 * Whose telling it is. Papers of one owner print one report on many sites, and a wire's report
 * stands in hundreds: whoever counted sites would let one owner, or one wire, fill the page.
 */
export function familyOf({ publisher, link, credit }: Teller): string {
  const wire = credit === undefined ? undefined : wireOf(credit);
  if (wire !== undefined) return wire;
  const host = URL.parse(link)?.hostname;
  const owner = host === undefined ? undefined : ownerOf(host);
  return owner ?? publisher.normalize("NFKC").toLowerCase().trim();
}

/** How many tell it independently of each other. */
export function familiesOf(tellers: readonly Teller[]): ReadonlySet<string> {
  return new Set(tellers.map(familyOf));
}

/** Shorter names are words of other names as well: PA Consulting is no wire. */
const TELLING_LETTERS = 4;
const MOST_CREDIT_CHARACTERS = 200;
const BETWEEN = /[/,;|()–—]|\s(?:and|via|with|und|et|y|e|i)\s/u;

function wireOf(credit: string): string | undefined {
  const parts = credit
    .slice(0, MOST_CREDIT_CHARACTERS)
    .toLowerCase()
    .split(BETWEEN)
    .map((part) => part.trim());
  return Object.keys(WIRES).find((wire) =>
    (WIRES[wire] ?? []).some((name) =>
      parts.some(
        (part) => part === name || (name.length >= TELLING_LETTERS && part.startsWith(`${name} `)),
      ),
    ),
  );
}

/** "edition.cnn.com" belongs to whoever "cnn.com" does. */
function ownerOf(host: string): string | undefined {
  const labels = host.split(".");
  for (let at = 0; at < labels.length - 1; at++) {
    const owner = OWNERS[labels.slice(at).join(".")];
    if (owner !== undefined) return owner;
  }
  return undefined;
}
