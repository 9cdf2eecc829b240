import { z } from "zod";

/** `path` is a pattern as written: * is any text, $ at its end is the end. */
const ROBOTS_RULE = z.object({ allow: z.boolean(), path: z.string() }).readonly();

const ROBOTS_GROUP = z
  .object({
    /** Product tokens in lower case; "*" is everybody. */
    agents: z.array(z.string()).readonly(),
    rules: z.array(ROBOTS_RULE).readonly(),
    /** No part of the RFC, but many hosts ask for it. */
    crawlDelayMs: z.number().optional(),
  })
  .readonly();

/** What a robots.txt (RFC 9309) says. */
const ROBOTS_RULES = z
  .object({ groups: z.array(ROBOTS_GROUP).readonly(), sitemaps: z.array(z.string()).readonly() })
  .readonly();

export type RobotsRule = z.infer<typeof ROBOTS_RULE>;
export type RobotsGroup = z.infer<typeof ROBOTS_GROUP>;
export type RobotsRules = z.infer<typeof ROBOTS_RULES>;

/** What `robots.rules` holds; what does not read so has to be asked for again. */
export function readRobotsRules(stored: unknown): RobotsRules | undefined {
  return ROBOTS_RULES.safeParse(stored).data;
}
