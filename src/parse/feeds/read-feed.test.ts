import { testSamples } from "../../../test/helpers/samples.ts";
import { readFeed } from "./read-feed.ts";

const NOW = new Date("2026-03-01T12:00:00Z");

testSamples(new URL("./samples/", import.meta.url), ({ bytes, context }) =>
  readFeed(bytes, { ...context, now: NOW }),
);
