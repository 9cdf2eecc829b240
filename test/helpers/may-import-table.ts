const STAGES = ["sources", "fetch", "parse", "enrich", "cluster", "rank"];

/**
 * Folder by folder, what it may import besides itself; "app" is the only room that knows all.
 */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  model: ["lib"],
  lexicon: ["model", "lib"],
  ...Object.fromEntries(
    ["sources", "fetch", "parse", "publish", "storage"].map((room) => [room, ["model", "lib"]]),
  ),
  ...Object.fromEntries(
    ["enrich", "cluster", "rank"].map((stage) => [stage, ["lexicon", "model", "lib"]]),
  ),
  pipeline: [...STAGES, "lexicon", "storage", "model", "lib"],
  desk: ["sources", "storage", "rank", "lexicon", "model", "lib"],
  jobs: ["pipeline", "storage", "model", "lib"],
  reader: ["publish", "storage", "lexicon", "model", "lib"],
  web: ["desk", "reader", "publish", "storage", "model", "lib"],
  cli: ["pipeline", "desk", "reader", "jobs", "publish", "storage", "model", "lib", "app", "world"],
  "config.ts": ["model", "lib"],
};
