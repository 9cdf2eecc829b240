import type { SourceKind } from "../source.ts";
import type { Repair } from "./repair.ts";

/** What became of a source when it was asked last. */
export const SOURCE_FINDINGS = [
  "answered",
  "repaired",
  "moved",
  "gone",
  "failed",
  "not asked",
  "paused",
] as const;
export type SourceFinding = (typeof SOURCE_FINDINGS)[number];

export type ReportedSource = {
  readonly id: number;
  readonly name: string;
  readonly publisher: string;
  readonly address: string;
  readonly kind: SourceKind;
  readonly finding: SourceFinding;
  /** The evidence, as a sentence. */
  readonly reason: string;
  readonly askedAt?: Date;
  /** Where it is now, if its server says so. */
  readonly movedTo?: string;
  readonly proposed: readonly Repair[];
};

/** How all sources are, after they were asked. */
export type SourceReport = {
  readonly sources: readonly ReportedSource[];
  /** As a sentence, where nothing could be reached at all: that says nothing of any source. */
  readonly outage?: string;
};
