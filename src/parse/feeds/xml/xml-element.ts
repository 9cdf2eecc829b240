/** One element of a feed's XML, light enough to hold a whole document of them. */
export type XmlElement = {
  /**
   * Lower case; the namespace as its customary prefix, none for the feed's own vocabulary: "title",
   * "dc:creator".
   */
  readonly name: string;
  /** Lower case, without prefixes save "xml:base" and "xml:lang". */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  /** Its own character data; that of its children is not in it. */
  written: string;
  /** Whether references stand in it as they were written; `textOf` decodes them. */
  isCoded: boolean;
  /** Where its inside stands in the document. */
  readonly start: number;
  end: number;
  /** The xml:base in force, resolved. */
  readonly base: string | undefined;
  /** The xml:lang in force. */
  readonly language: string | undefined;
};

/** What of a document went wrong while it was read; each is a warning's code. */
export type XmlOddity =
  | "cut_off"
  | "crossed_tags"
  | "unclosed_cdata"
  | "unescaped_markup"
  | "too_deep"
  | "too_many_elements"
  | "too_many_attributes";

export type XmlDocument = {
  readonly source: string;
  readonly roots: readonly XmlElement[];
  readonly oddities: ReadonlySet<XmlOddity>;
};
