import type { ItemSaid } from "./item-said.ts";

/** One link as one source gave it. */
export type Item = {
  readonly id: number;
  /** Undefined until it is placed. */
  readonly storyId: number | undefined;
  readonly sourceId: number;
  readonly link: string;
  readonly title: string;
  /** The summary's first words as plain text. */
  readonly excerpt: string | undefined;
  /** Sanitised HTML. */
  readonly summary: string | undefined;
  /** Sanitised HTML. */
  readonly content: string | undefined;
  readonly author: string | undefined;
  /** The true publisher, where an aggregator passed the item on. */
  readonly credit: string | undefined;
  readonly language: string | undefined;
  /** As the source says; may be wrong, may lie in the future. */
  readonly publishedAt: Date | undefined;
  readonly publishedText: string | undefined;
  readonly seenAt: Date;
  readonly changedAt: Date | undefined;
};

/** An item before it is stored. */
export type NewItem = {
  readonly sourceId: number;
  readonly link: string;
  /** The normalised link: one address for one thing. */
  readonly linkKey: string;
  /** Unique: the link's key, with what tells the item apart where a feed repeats one link. */
  readonly itemKey: string;
  /** What its key is where its link leads to several; undefined where nothing tells it apart. */
  readonly ownKey?: string | undefined;
  readonly guid: string | undefined;
  readonly title: string;
  readonly excerpt: string | undefined;
  readonly summary: string | undefined;
  readonly content: string | undefined;
  readonly author: string | undefined;
  readonly credit: string | undefined;
  readonly creditLink: string | undefined;
  readonly language: string | undefined;
  readonly publishedAt: Date | undefined;
  readonly publishedText: string | undefined;
  readonly said: ItemSaid | undefined;
  /**
   * Of title, summary and content as they were written, behind the version of how it is made:
   * tells a changed item from one seen again.
   */
  readonly textHash: string;
};

/** What an item is recognised by at its next reading. */
export type KnownItem = Pick<NewItem, "itemKey" | "guid" | "title" | "publishedAt" | "textHash">;

/** An item that its source shows again as it is stored; its texts were not even made safe. */
export type SeenAgain = KnownItem &
  Pick<NewItem, "sourceId" | "link" | "linkKey" | "ownKey"> & { readonly isKnown: true };

export type ItemRead = NewItem | SeenAgain;

export function isNewItem(item: ItemRead): item is NewItem {
  return !("isKnown" in item);
}
