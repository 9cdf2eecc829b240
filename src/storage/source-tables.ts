import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { FetchOutcome } from "../model/reading/fetch-row.ts";
import type { HubState } from "../model/reading/hub.ts";
import type { SourceHealth, SourceKind, SourceOrigin } from "../model/source.ts";

/** jsonb: what comes back is what some program wrote once, for a reader of `model/` to check. */
export type Json = ColumnType<unknown, string, string>;

/** What is kept of whom we read, and of the manners with them; a part of the schema. */
export type SourceTables = {
  publisher: {
    id: GeneratedAlways<number>;
    name: string;
    homepage: string | null;
    place: string;
    created_at: Date;
  };
  /** Who may be asked when: one row a host, so that many workers together stay polite. */
  host: {
    key: string;
    claimed_until: Generated<Date>;
    paused_until: Date | null;
    /** How often in a row it asked for a pause: each further pause is longer. */
    refusals: Generated<number>;
    pause_reason: string | null;
  };
  /** What an origin's robots.txt says, kept for a day. */
  robots: {
    origin: string;
    rules: Json | null;
    /** The last that were really read, while the origin is out of reach. */
    read_rules: Json | null;
    /** What it asks of us between two requests. */
    crawl_delay_ms: number | null;
    reason: string;
    keep_until: Date;
    out_of_reach_since: Date | null;
  };
  source: {
    id: GeneratedAlways<number>;
    publisher_id: number;
    host_key: string;
    name: string;
    address: string;
    homepage: string | null;
    kind: SourceKind;
    place: string;
    languages: string[];
    field: string;
    origin: SourceOrigin;
    created_at: Date;
    paused_at: Date | null;
    page_rule: Json | null;
    etag: string | null;
    last_modified: string | null;
    validators_since: Date | null;
    /** The address that gave them; no other gets to see them. */
    validators_address: string | null;
    body_hash: string | null;
    /** What the feed itself asked for, last time that it came whole. */
    rhythm: Json | null;
    last_fetched_at: Date | null;
    /** By our own clock. */
    last_new_item_at: Date | null;
    next_fetch_at: Date;
    next_fetch_reason: string;
    health: SourceHealth;
    health_reason: string;
    health_since: Date;
    /** Since when it is read at this address and in this way; null from the beginning. */
    repaired_at: Date | null;
    /** Some guards turn away whoever speaks HTTP/1.1 only. */
    http2: Generated<boolean>;
    /** Items that it gave first, ever. */
    items_seen: Generated<number>;
    /** What it sent is being read, or was when the process was killed. */
    parsing_since: Date | null;
    /** How often in a row the process was killed so, this reading included. */
    parsing_tries: Generated<number>;
  };
  fetched: {
    id: GeneratedAlways<number>;
    source_id: number;
    at: Date;
    outcome: FetchOutcome;
    code: string | null;
    status: number | null;
    bytes: number;
    ms: number;
    items_seen: number;
    items_new: number;
    items_changed: number;
    items_skipped: number;
    redirected_to: string | null;
    reason: string;
  };
  /** WebSub: who may push a source's news to us. */
  hub_subscription: {
    source_id: number;
    /** Tried in this order until one accepts. */
    hubs: string[];
    topic: string;
    /** The end of our callback's address: who knows it is a hub that we told. */
    token: string;
    /** Signs what the hub sends. */
    secret: string;
    state: Generated<HubState>;
    reason: string;
    /** Times in a row that no hub took it. */
    tries: Generated<number>;
    /** When to subscribe, again or for a further lease. */
    next_try_at: Date;
    /** Since when an answer is awaited. */
    asked_at: Date | null;
    verified_at: Date | null;
    lease_until: Date | null;
    last_push_at: Date | null;
    /** When reading it ourselves last found something that no push had told. */
    last_missed_at: Date | null;
  };
  /** What is left of the fetches of a day in UTC when their own rows have gone. */
  fetched_day: {
    source_id: number;
    day: string;
    fetches: number;
    failures: number;
    bytes: number;
    items_new: number;
    items_changed: number;
  };
};
