import { type Element, isTag } from "domhandler";
import { findOne } from "domutils";

import { elementText } from "../element-text.ts";
import { parentOf } from "../parent-of.ts";

const AROUND = new Set(["aside", "nav", "footer"]);
const MEMBER = new Set(["li", "article", "tr", "section", "div"]);
const MEMBERS = new Set(["li", "article", "tr"]);
const TEASER =
  /(?:^|[\s_-])(?:teasers?|cards?|related\w*|promos?|promotions?|sidebar|listing|latest|more)(?=$|[\s_-])/i;
/** A link with more words leads to another thing; shorter ones are names and labels. */
const LONGEST_LABEL = 25;

/**
 * False for what belongs to another thing that the page points to: the date of a teaser is not the
 * page's.
 */
export function isOfPage(element: Element, heading: Element | undefined): boolean {
  const aroundHeading = heading === undefined ? new Set<Element>() : ancestorsOf(heading);
  for (let at = parentOf(element); at !== undefined && !aroundHeading.has(at); at = parentOf(at)) {
    if (AROUND.has(at.name) && !isFooterOfArticle(at, aroundHeading)) return false;
    if (MEMBER.has(at.name) && TEASER.test(at.attribs.class ?? "")) return false;
    if (MEMBERS.has(at.name) && isOneOfMany(at) && pointsElsewhere(at)) return false;
  }
  return true;
}

/** True in a list's member that leads to another thing: the writer of a teaser is not the page's. */
export function isOfList(element: Element, heading: Element | undefined): boolean {
  const aroundHeading = heading === undefined ? new Set<Element>() : ancestorsOf(heading);
  for (let at: Element | undefined = element; at !== undefined; at = parentOf(at)) {
    if (aroundHeading.has(at)) return false;
    if (at.name === "a" && elementText(at, 3 * LONGEST_LABEL).length > 2 * LONGEST_LABEL)
      return true;
    const isMember =
      (MEMBER.has(at.name) && TEASER.test(at.attribs.class ?? "")) ||
      (MEMBERS.has(at.name) && isOneOfMany(at));
    if (isMember && pointsElsewhere(at)) return true;
  }
  return false;
}

function isOneOfMany({ name, parent }: Element): boolean {
  return (
    parent !== null && parent.children.filter((one) => isTag(one) && one.name === name).length > 1
  );
}

function isFooterOfArticle(element: Element, aroundHeading: ReadonlySet<Element>): boolean {
  const parent = parentOf(element);
  return element.name === "footer" && parent?.name === "article" && aroundHeading.has(parent);
}

function pointsElsewhere(element: Element): boolean {
  const isLong = (one: Element) =>
    one.name === "a" && elementText(one, LONGEST_LABEL + 1).length > LONGEST_LABEL;
  return findOne(isLong, element.children) !== null;
}

function ancestorsOf(element: Element): Set<Element> {
  const ancestors = new Set<Element>();
  for (let at = parentOf(element); at !== undefined; at = parentOf(at)) ancestors.add(at);
  return ancestors;
}
