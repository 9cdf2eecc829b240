import {
  LINK_RULES_VERSION,
  type LinkOptions,
  normaliseLink,
} from "../../lib/links/normalise-link.ts";

/** How links are made one for one thing; the tests bring rules of their own. */
export type LinkRules = {
  readonly version: number;
  readonly normalise: (link: string, options: LinkOptions) => string | undefined;
};

export const CURRENT_LINK_RULES: LinkRules = {
  version: LINK_RULES_VERSION,
  normalise: normaliseLink,
};
