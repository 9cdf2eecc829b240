import type { ItemFacts } from "../../model/item-facts.ts";

/** Of the rules of today; what older ones found is looked at again. */
const RULES_VERSION = 2;

export const NO_FACTS: ItemFacts = {
  rulesVersion: RULES_VERSION,
  textFrom: "feed",
  language: undefined,
  terms: [],
  signature: undefined,
  vector: undefined,
  keys: [],
  evidence: {},
};
