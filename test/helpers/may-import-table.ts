const STAGES = ["sources", "fetch", "parse", "enrich", "cluster", "rank"];

/**
 * Folder by folder, what it may import besides itself; "app" is the only room that knows all.
 */
export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  model: ["lib"],
  ...Object.fromEntries(
    [...STAGES, "publish", "storage"].map((stage) => [stage, ["model", "lib"]]),
  ),
  pipeline: [...STAGES, "storage", "model", "lib"],
  desk: ["sources", "storage", "rank", "model", "lib"],
  jobs: ["pipeline", "storage", "model", "lib"],
  web: ["desk", "publish", "storage", "model", "lib"],
  cli: ["pipeline", "desk", "jobs", "publish", "storage", "model", "lib", "app", "world"],
  "config.ts": ["model", "lib"],
};
