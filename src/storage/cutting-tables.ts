import type { Generated, GeneratedAlways } from "kysely";
import type { CuttingState } from "../model/cutting.ts";
import type { Json } from "./source-tables.ts";

/** The part of the schema that is about cuttings. */
export type CuttingTables = {
  cutting: {
    id: GeneratedAlways<number>;
    slug: string;
    state: Generated<CuttingState>;
    story_id: number | null;
    import_key: string | null;
    attention: string | null;
    revision: Generated<number>;
    headline: string;
    line: string | null;
    credit: string | null;
    date: string;
    starts_on: string | null;
    ends_on: string | null;
    deadline: string | null;
    language: string;
    /** What it is filed under, as "place:fr". */
    terms: Generated<string[]>;
    created_at: Date;
    scheduled_for: Date | null;
    published_at: Date | null;
    withdrawn_at: Date | null;
    /** Why, in words for readers. */
    withdrawal: string | null;
    /** The last correction that readers were told of, and in which words. */
    corrected_at: Date | null;
    correction: string | null;
    changed_at: Date;
    /** Orders the cuttings of one day: the later published stands first. */
    place_in_order: Generated<number>;
  };
  /** What somebody writes and has not saved. */
  kept_words: {
    by: string;
    /** "cutting 12", or "form" and the token of a new one. */
    about: string;
    revision: number;
    fields: Json;
    at: Date;
  };
  /** A new cutting's form that was sent: a second time it is a revision of the same. */
  form_sent: { token: string; cutting_id: number; at: Date };
  /** What becomes of a link, and a copy of what it leads to, hang on this row. */
  cutting_link: {
    id: GeneratedAlways<number>;
    cutting_id: number;
    /** At 0 stands the link of the headline. */
    position: number;
    link: string;
    link_key: string;
    /** Of the link rules that made the key. */
    rules_version: number;
    /** The further link's own; that of the main one is the cutting's. */
    credit: string | null;
    item_id: number | null;
    publisher_id: number | null;
    title: string | null;
    language: string | null;
    /** The item's first words; they outlive it. */
    text: string | null;
  };
  /** What a published cutting is found by. */
  cutting_words: {
    cutting_id: number;
    /** A tsvector, made by model/search. */
    words: string;
    /** Of the rules that made them. */
    rules_version: number;
  };
  /** Every word and stem that any cutting has or had: what a question may ask for. */
  search_word: { word: string };
  cutting_revision: {
    cutting_id: number;
    revision: number;
    state: CuttingState;
    /** As the program of its time wrote it. */
    text: Json;
    change: string;
    by: string;
    at: Date;
  };
};
