import type { Feed } from "../../model/reading/feed.ts";
import type { FetchedBody, FetchedFailure, FetchedUnchanged } from "../../model/reading/fetched.ts";
import type { HubOffer } from "../../model/reading/hub.ts";
import type { DueSource } from "../../storage/sources/claims.ts";
import type { PackedItems } from "../documents/pack-items.ts";
import type { Skipped } from "../documents/to-skipped.ts";
import type { Trouble } from "../documents/result-of.ts";

/** What a document gave. */
export type ItemsRead = { readonly items: PackedItems; readonly skipped: Skipped };

type BodyAnswer = Omit<FetchedBody, "body">;

/** What came of asking a source once, before it is stored. */
export type SourceReading = { readonly source: DueSource; readonly at: Date } & (
  | { readonly came: "nothing"; readonly fetched: FetchedFailure }
  | { readonly came: "word that nothing changed"; readonly fetched: FetchedUnchanged }
  | { readonly came: "the same again"; readonly fetched: BodyAnswer }
  /** A body that is not what the source should be. */
  | {
      readonly came: "something unreadable";
      readonly fetched: BodyAnswer;
      readonly trouble: Trouble;
    }
  /** `hub`: who may push its news to us. */
  | ({
      readonly came: "its document";
      readonly fetched: BodyAnswer;
      readonly rhythm?: Feed["rhythm"];
      readonly hub?: HubOffer;
    } & ItemsRead)
  /** The body only lists where the items are, and may stay the same while they change. */
  | ({ readonly came: "documents that it lists"; readonly fetched: BodyAnswer } & ItemsRead)
  /** By itself, through a hub; it may be a part of what polling would give. */
  | ({ readonly came: "a push"; readonly fetched: BodyAnswer } & ItemsRead)
);
