import { type ChildNode, type Document, Element, isTag, type ParentNode } from "domhandler";

/** Attributes in which scripts look for the address of a row or a card. */
const ADDRESS_NAMES = ["data-href", "data-url", "data-link", "data-target-url", "data-permalink"];
/** What a click on a row or a card does: "location.href = '/news/1'", "window.open('/news/1')". */
const LEADS_TO =
  /\b(?:location(?:\.href)?\s*=|location\.(?:assign|replace)\s*\(|window\.open\s*\()\s*(["'])([^"'<>]{1,2000})\1/;
const LONGEST_SCRIPT = 4_000;
const ITEMS = new Set(["tr", "li", "div", "article", "section", "dt", "dd", "td", "p", "span"]);

export type ScriptLinks = {
  /** Links that only a script of the page follows, to nothing that has an address. */
  readonly nowhere: number;
};

/**
 * Rows and cards that a script makes links, and links whose address is a script, get the address
 * that the script leads to as a link of their own; a link that leads nowhere is none.
 */
export function linkByScript(document: Document): ScriptLinks {
  let nowhere = 0;
  const visit = (parent: ParentNode): boolean => {
    let holds = false;
    for (const child of parent.children) {
      if (!isTag(child)) continue;
      const inside = visit(child);
      if (child.name === "a") nowhere += straighten(child);
      const address = inside || isLink(child) ? undefined : addressOf(child);
      if (address !== undefined) addLink(child, address);
      holds ||= inside || isLink(child) || address !== undefined;
    }
    return holds;
  };
  visit(document);
  return { nowhere };
}

function isLink({ name, attribs }: Element): boolean {
  return name === "a" && attribs.href !== undefined;
}

/** 1 where the link leads nowhere. */
function straighten(link: Element): number {
  const { href } = link.attribs;
  if (href === undefined || !/^\s*javascript:/i.test(href)) return 0;
  const address = ledTo(`${href} ${link.attribs.onclick ?? ""}`);
  if (address === undefined) delete link.attribs["href"];
  else link.attribs["href"] = address;
  return address === undefined && /\(\s*[^)\s]/.test(href.replace(/void\s*\(0\)/i, "")) ? 1 : 0;
}

function addressOf({ name, attribs }: Element): string | undefined {
  if (!ITEMS.has(name)) return undefined;
  const named = ADDRESS_NAMES.map((one) => attribs[one]?.trim()).find(
    (value) => value !== undefined && /^(?:https?:\/\/|[./?]|[\w-]+[/.?])/i.test(value),
  );
  return named ?? (attribs.onclick === undefined ? undefined : ledTo(attribs.onclick));
}

function ledTo(script: string): string | undefined {
  const address = LEADS_TO.exec(script.slice(0, LONGEST_SCRIPT))?.[2]?.trim();
  return address === undefined || /^(?:#|javascript:)/i.test(address) ? undefined : address;
}

function addLink(element: Element, href: string): void {
  const link: ChildNode = new Element("a", { href });
  link.parent = element;
  link.prev = element.children.at(-1) ?? null;
  if (link.prev !== null) link.prev.next = link;
  element.children.push(link);
}
