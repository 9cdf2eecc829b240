import type { SourceHealth } from "../model/source.ts";

/** A state with its evidence as a sentence. */
export type HealthVerdict = {
  readonly health: SourceHealth;
  readonly reason: string;
  readonly since: Date;
};
