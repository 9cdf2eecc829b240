import { type XmlElement } from "./xml-element.ts";

export function childElements(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element.children) if (names.includes(child.name)) found.push(child);
  return found;
}

/** The first that says something, by the order of the names and then of the document. */
export function childElement(
  element: XmlElement,
  ...names: readonly string[]
): XmlElement | undefined {
  for (const name of names) {
    for (const child of element.children) {
      if (
        child.name === name &&
        (child.written !== "" || child.children.length > 0 || child.attributes.size > 0)
      )
        return child;
    }
  }
  return undefined;
}

/** The element of that name anywhere below, nearest first; bounded by the depth of the tree. */
export function elementsBelow(element: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  let level: readonly XmlElement[] = [element];
  while (level.length > 0) {
    const below: XmlElement[] = [];
    for (const one of level) sortChildren(one, name, { found, below });
    level = below;
  }
  return found;
}

function sortChildren(
  element: XmlElement,
  name: string,
  into: { readonly found: XmlElement[]; readonly below: XmlElement[] },
): void {
  for (const child of element.children) {
    if (child.name === name) into.found.push(child);
    else if (child.children.length > 0) into.below.push(child);
  }
}
