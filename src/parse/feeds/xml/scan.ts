import { type NameScope } from "./canonical-name.ts";
import { type XmlElement, type XmlOddity } from "./xml-element.ts";

export type OpenElement = {
  readonly raw: string;
  readonly element: XmlElement;
  readonly scope: NameScope;
};

/** How far the reading of a document has come. */
export type Scan = {
  readonly source: string;
  /** Where the document came from. */
  readonly base: string | undefined;
  readonly roots: XmlElement[];
  readonly open: OpenElement[];
  readonly outermost: NameScope;
  readonly oddities: Set<XmlOddity>;
  /**
   * Where each mark stands next; searching for it anew at every turn would take for ever in a
   * document without it.
   */
  readonly ahead: Map<string, number>;
  /** Elements open below the deepest that is kept. */
  buried: number;
  elements: number;
};
