import { trimSignsAtEnd } from "../../../lib/trim-signs.ts";
import { CUSTOMARY_PREFIXES, NAME_SPACES } from "./name-spaces.ts";

/** The namespace declarations in force; each holds its own and points to those around it. */
export type NameScope = {
  readonly declared: ReadonlyMap<string, string>;
  readonly outer: NameScope | undefined;
  /** The feed's own vocabulary, whose names stand without a prefix; known once its root is. */
  readonly home: { space: string | undefined };
  /** A document uses few names and uses them thousands of times. */
  readonly known: Map<string, string>;
};

export function newScope(
  declared: ReadonlyMap<string, string>,
  outer: NameScope | undefined,
): NameScope {
  return { declared, outer, home: outer?.home ?? { space: undefined }, known: new Map() };
}

/**
 * "DC:Creator" in its scope becomes "dc:creator", whichever prefix the document chose for Dublin
 * Core.
 */
export function canonicalName(raw: string, scope: NameScope): string {
  const known = scope.known.get(raw);
  if (known !== undefined) return known;
  const colon = raw.indexOf(":");
  const prefix = colon === -1 ? "" : raw.slice(0, colon).toLowerCase();
  const local = raw.slice(colon + 1).toLowerCase();
  const space = spaceOf(prefix, scope);
  settleHome(local, space, scope);
  const name = interned(space === "" || space === scope.home.space ? local : `${space}:${local}`);
  scope.known.set(raw, name);
  return name;
}

/**
 * The one copy that the engine has of a name: an element is asked for sixty names, and two copies
 * are compared letter by letter.
 */
function interned(name: string): string {
  return Object.keys({ [name]: true })[0] ?? name;
}

function settleHome(local: string, space: string, scope: NameScope): void {
  if (scope.home.space !== undefined) return;
  if (local === "feed" || local === "entry") scope.home.space = space;
  // A feed of RSS whose default namespace is another's by mistake still means RSS by its plain
  // names.
  if (local === "rss" || local === "rdf" || local === "channel")
    scope.home.space = spaceOf("", scope);
}

function spaceOf(prefix: string, scope: NameScope): string {
  const address = declaredAddress(prefix, scope);
  const space = address === undefined ? undefined : NAME_SPACES.get(plainAddress(address));
  if (space !== undefined) return space;
  return prefix === "" ? "" : (CUSTOMARY_PREFIXES.get(prefix) ?? prefix);
}

function declaredAddress(prefix: string, scope: NameScope): string | undefined {
  for (let at: NameScope | undefined = scope; at !== undefined; at = at.outer) {
    const address = at.declared.get(prefix);
    if (address !== undefined) return address;
  }
  return undefined;
}

/** Declarations differ in case, scheme, a slash or a blank, and mean the same. */
function plainAddress(address: string): string {
  const bare = address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, "");
  return trimSignsAtEnd(bare, "/#");
}
