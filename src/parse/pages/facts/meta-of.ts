import type { PageFacts } from "./gather-facts.ts";

/** What the page's meta elements of the first of these names say. */
export function metaOf(facts: PageFacts, ...names: readonly string[]): readonly string[] {
  return names.map((name) => facts.metas.get(name)).find((values) => values !== undefined) ?? [];
}
