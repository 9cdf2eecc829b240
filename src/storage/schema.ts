import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { StoryState, Verdict } from "../model/decision.ts";
import type { TextOrigin } from "../model/item-facts.ts";
import type { ItemPageOutcome } from "../model/item-page.ts";
import type { Role } from "../model/role.ts";
import type { CuttingTables } from "./cutting-tables.ts";
import type { Json, SourceTables } from "./source-tables.ts";

/** Every table and column. A test compares it with what the migrations make. */
export type Schema = SourceTables &
  CuttingTables & {
    /** Keys of items are remembered longer than items, or old undated ones would come back as new. */
    link: {
      item_key: string;
      rules_version: number;
      first_seen_at: Date;
    };
    item: {
      id: GeneratedAlways<number>;
      /** Null until it is placed. */
      story_id: number | null;
      source_id: number;
      link: string;
      /** Where it leads; several items may lead to one place. */
      link_key: string;
      /** The link, or the link and what tells the item apart. */
      item_key: string;
      guid: string | null;
      title: string;
      /** The summary's first words as plain text. */
      excerpt: string | null;
      summary: string | null;
      content: string | null;
      author: string | null;
      credit: string | null;
      credit_link: string | null;
      language: string | null;
      published_at: Date | null;
      published_text: string | null;
      seen_at: Date;
      changed_at: Date | null;
      text_hash: string;
      said: Json | null;
    };
    /** One row an item, whatever was found out about it. */
    item_facts: {
      item_id: number;
      rules_version: number;
      text_from: TextOrigin;
      language: string | null;
      terms: Generated<string[]>;
      signature: Buffer | null;
      vector: Buffer | null;
      keys: Generated<string[]>;
      evidence: Generated<Json>;
      found_at: Date;
    };
    item_page: {
      item_id: number;
      host_key: string;
      asked_at: Date;
      outcome: ItemPageOutcome;
      reason: string | null;
      language: string | null;
      text: string | null;
    };
    item_revision: {
      item_id: number;
      replaced_at: Date;
      title: string;
      summary: string | null;
      content: string | null;
    };
    /** Which sources gave the link, the first one included. */
    sighting: {
      item_id: number;
      source_id: number;
      seen_at: Date;
    };
    story: {
      id: GeneratedAlways<number>;
      /** "merged": all its items went to another story, which it leads on to. */
      state: Generated<StoryState | "merged">;
      lead_item_id: number | null;
      score: Generated<number>;
      score_parts: Json | null;
      rank_version: number | null;
      merged_into: number | null;
      /** The story in a person's hands to which it brings something new, and what. */
      follows: number | null;
      news: Generated<string[]>;
      /**
       * The earlier of what the source says and when we saw it: a date in the future does not float
       * on top.
       */
      newest_at: Date;
      first_seen_at: Date;
    };
    /** Why an item left one story for another, and that it was taken back. */
    story_join: {
      id: GeneratedAlways<number>;
      item_id: number;
      from_story: number;
      to_story: number;
      by: string;
      is_by_person: boolean;
      at: Date;
      reason: Json;
      undoes: number | null;
    };
    lease: { name: string; holder: string; until: Date };
    decision: {
      id: GeneratedAlways<number>;
      story_id: number;
      /** Whose item stood for the story then. */
      source_id: number | null;
      verdict: Verdict;
      reason: string | null;
      by: string;
      at: Date;
      undoes: number | null;
      /** Where in the list it stood, the first being 1. */
      place: number | null;
      /** The stories that were on the screen then. */
      shown: ColumnType<string[], number[] | undefined, never>;
    };
    /** What an editor said of a story, above what was found out about it. */
    correction: {
      id: GeneratedAlways<number>;
      story_id: number;
      /** Whose item stood for the story then. */
      source_id: number | null;
      term: string;
      holds: boolean;
      by: string;
      at: Date;
      undoes: number | null;
    };
    rank_weights: {
      version: GeneratedAlways<number>;
      made_at: Date;
      /** Decisions up to this one are forgotten. */
      forgets_until: Generated<number>;
      learned_until: Generated<number>;
      decisions: Generated<number>;
      weights: Json;
    };
    setting: {
      name: string;
      value: Json;
      changed_at: Date;
      changed_by: string;
    };
    /**
     * One row. Its lock makes the changes that readers see come one after the other, so that a cache
     * cannot miss one.
     */
    site_version: {
      one: Generated<boolean>;
      version: Generated<number>;
      /** The version at which each of them last changed. */
      cuttings: Generated<number>;
      settings: Generated<number>;
      sources: Generated<number>;
      changed_at: Date | null;
    };
    event: {
      id: GeneratedAlways<number>;
      at: Date;
      by: string;
      what: string;
      about: string;
      detail: Json | null;
    };
    invitation: {
      id: GeneratedAlways<number>;
      token_hash: string;
      /** Nobody else comes in with it. */
      email: string | null;
      role: Role;
      by: string;
      /** The link of a start at which nobody had come in yet: there is one at most. */
      is_first: Generated<boolean>;
      created_at: Date;
      expires_at: Date;
      used_at: Date | null;
      revoked_at: Date | null;
    };
    /** Wrong sign-ins of whom a key stands for; keys are hashes. */
    sign_in_limit: {
      key: string;
      wrong: number;
      paused_until: Date;
      last_at: Date;
    };
    /** From where somebody came in before; both are hashes. */
    known_client: {
      account: string;
      client: string;
      seen_at: Date;
    };
    user: {
      id: string;
      name: string;
      email: string;
      emailVerified: boolean;
      image: string | null;
      role: Role;
      createdAt: Date;
      updatedAt: Date;
      /** The row stays for the name beside what the person did. */
      removedAt: Date | null;
    };
    session: {
      id: string;
      userId: string;
      token: string;
      expiresAt: Date;
      ipAddress: string | null;
      userAgent: string | null;
      createdAt: Date;
      updatedAt: Date;
    };
    account: {
      id: string;
      userId: string;
      accountId: string;
      providerId: string;
      accessToken: string | null;
      refreshToken: string | null;
      idToken: string | null;
      accessTokenExpiresAt: Date | null;
      refreshTokenExpiresAt: Date | null;
      scope: string | null;
      password: string | null;
      createdAt: Date;
      updatedAt: Date;
    };
    verification: {
      id: string;
      identifier: string;
      value: string;
      expiresAt: Date;
      createdAt: Date;
      updatedAt: Date;
    };
  };
