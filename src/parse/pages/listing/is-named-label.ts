import { type Element, isTag } from "domhandler";

import { INLINE } from "../element-text.ts";

/** Classes and properties of what is an item's day. */
const DATE_NAME =
  /(?:^|[-_ ])(?:date|datum|day|fecha|data|dato|published|posted|time|when)(?=$|[-_ ])/i;
/** Of what is its title. */
const TITLE_NAME =
  /(?:^|[-_ ])(?:title|headline|heading|titel|titre|titulo|titolo|titulli|tytul|subject|betreff|name|hdl?|h)(?=$|[-_ ])/i;
/** Of what says where it is filed. */
const LABEL_NAME =
  /(?:^|[-_ ])(?:tags?|category|categories|kategorie|rubrik|rubrique|badge|label|kicker|eyebrow|type|topic|flag|sr-only|visually-hidden|screen-reader-text|arrow|icon)(?=$|[-_ ])/i;

export function isNamedTitle(element: Element): boolean {
  return TITLE_NAME.test(nameOf(element));
}

/** A part that stands apart from the words around it, as a day does in a card. */
export function isNamedDate(element: Element): boolean {
  return element.name === "time" || !INLINE.has(element.name) || DATE_NAME.test(nameOf(element));
}

export function isNamedLabel(element: Element): boolean {
  return LABEL_NAME.test(nameOf(element));
}

/** An element with words and no blocks inside. */
export function isText(element: Element): boolean {
  return !element.children.some(
    (child) => isTag(child) && !INLINE.has(child.name) && child.name !== "br",
  );
}

function nameOf({ attribs }: Element): string {
  return `${attribs.class ?? ""} ${attribs.itemprop ?? ""}`.slice(0, 200);
}
