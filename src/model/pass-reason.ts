/**
 * Why an editor passes a story: a few that cover most, so that one key is enough; other words are
 * free.
 */
export const PASS_REASONS = [
  "Not our field",
  "Not new",
  "Too local",
  "No substance",
  "Advertising",
  "Not to be trusted",
] as const;
