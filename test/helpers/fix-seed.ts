import * as fc from "fast-check";

/**
 * Any number; the same cases at every run, so that a change is judged by what it changed.
 * TEST_SEED=random looks for new ones.
 */
const USUAL_SEED = "20261123";

const seed = process.env.TEST_SEED ?? USUAL_SEED;
if (seed !== "random") fc.configureGlobal({ seed: Number(seed) });
