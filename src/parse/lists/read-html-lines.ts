import { Parser } from "htmlparser2";
import { type LineAccount, type ListFault } from "../../model/list-reading.ts";
import { BREAKING, FURNITURE, HEADING, ITEMS, UNSEEN } from "./html-element-kinds.ts";
import { lineNumbers } from "./line-numbers.ts";
import { type LineLink, type LineOpening, type RawLine } from "./make-line.ts";
import { markItems, type PageElement } from "./mark-items.ts";
import { type RawLines } from "./read-text-lines.ts";
import { splitDay } from "./split-day.ts";
import { readLanguage } from "./read-language.ts";
import { readWebAddress } from "./read-web-address.ts";
import { tidyText } from "./tidy-text.ts";

const DATE_CLASS = /(?:^|[\s_-])(?:date|datetime|published|timestamp)(?:$|[\s_-])/i;

/** Browsers stop nesting at 512 too; the tokenizer takes quadratic time below. */
const DEEPEST_ELEMENT = 512;

/** No headline, line or introduction has a paragraph of this length. */
const LONGEST_TEXT_CHARS = 20_000;

type OpenTag = {
  readonly name: string;
  readonly breaks: boolean;
  readonly hides: boolean;
  readonly element?: PageElement;
};

/** A link may run over several blocks; the first of its lines carries it. */
type OpenLink = { readonly href: string; from: number; isTold: boolean };

type Walk = {
  readonly lines: RawLine[];
  readonly accounts: LineAccount[];
  readonly elements: PageElement[];
  readonly open: OpenTag[];
  readonly numberAt: (index: number) => number;
  text: string;
  links: LineLink[];
  link: OpenLink | undefined;
  isTitle: boolean;
  /** Where the line's words begin and end; -1 before there are any. */
  from: number;
  to: number;
  date: string | undefined;
  opens: LineOpening | undefined;
  hiding: number;
  items: number;
  base: string | undefined;
  language: string | undefined;
};

export type HtmlLines = (RawLines & { readonly language?: string }) | { readonly error: ListFault };

/**
 * The lines that a browser would show of an HTML page's content, each with its links and what
 * begins there.
 */
export function readHtmlLines(html: string, address: string | undefined): HtmlLines {
  const walk: Walk = {
    lines: [],
    accounts: [],
    elements: [],
    open: [],
    numberAt: lineNumbers(html),
    text: "",
    links: [],
    link: undefined,
    isTitle: false,
    from: 0,
    to: -1,
    date: undefined,
    opens: undefined,
    hiding: 0,
    items: 0,
    base: address,
    language: undefined,
  };
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => {
      openTag(walk, name, attributes);
      if (walk.open.length > DEEPEST_ELEMENT) parser.pause();
    },
    ontext: (text) => takeText(walk, text, parser.startIndex),
    onclosetag: () => closeTag(walk),
  });
  parser.end(html);
  breakLine(walk);
  if (walk.open.length > DEEPEST_ELEMENT)
    return {
      error: {
        code: "broken",
        message: `HTML may nest ${DEEPEST_ELEMENT} elements deep; this nests deeper, so it is broken.`,
      },
    };
  return {
    lines: markItems(walk.lines, walk.elements),
    accounts: walk.accounts,
    ...(walk.language !== undefined && { language: walk.language }),
  };
}

function openTag(walk: Walk, name: string, attributes: Readonly<Record<string, string>>): void {
  learnAboutPage(walk, name, attributes);
  const isDate = name === "time" || DATE_CLASS.test(attributes.class ?? "");
  const hides = UNSEEN.has(name) || FURNITURE.has(name);
  const breaks = hides || isDate || BREAKING.has(name);
  if (breaks) breakLine(walk);
  if (hides) walk.hiding += 1;
  if (breaks && walk.hiding === 0) beginBlock(walk, name);
  if (name === "time") walk.date ??= /^\d{4}-\d{2}-\d{2}/.exec(attributes.datetime ?? "")?.[0];
  if (name === "a" && attributes.href !== undefined)
    walk.link = { href: attributes.href, from: walk.text.length, isTold: false };
  walk.open.push({
    name,
    breaks,
    hides,
    ...(breaks && !hides && { element: openElement(walk, name, attributes) }),
  });
}

/** Where relative links start: what the page says of itself counts before where it was found. */
function learnAboutPage(
  walk: Walk,
  name: string,
  attributes: Readonly<Record<string, string>>,
): void {
  if (name === "html") walk.language = readLanguage(attributes.lang ?? "");
  const isAddress =
    name === "base" ||
    (name === "link" && attributes.rel === "canonical" && walk.base === undefined);
  if (isAddress) walk.base = readWebAddress(attributes.href ?? "", walk.base) ?? walk.base;
}

function beginBlock(walk: Walk, name: string): void {
  if (ITEMS.has(name)) {
    // A list inside an item tells more of the same thing.
    if (walk.items === 0) walk.opens = "item";
    walk.items += 1;
  } else if (HEADING.test(name)) {
    walk.isTitle = true;
    if (walk.items === 0) walk.opens = "heading";
  } else if (name === "hr" && walk.items === 0) {
    walk.opens = "gap";
  }
}

function openElement(
  walk: Walk,
  name: string,
  attributes: Readonly<Record<string, string>>,
): PageElement {
  const element = {
    signature: `${name}.${attributes.class ?? ""}`,
    from: walk.lines.length,
    to: walk.lines.length,
  };
  walk.elements.push(element);
  return element;
}

function takeText(walk: Walk, text: string, index: number): void {
  if (text.trim() !== "") {
    if (walk.to === -1) walk.from = index;
    walk.to = index + text.trimEnd().length;
  }
  // What is longer is left out anyway; to join and cut it again at every link takes quadratic time.
  if (walk.text.length <= LONGEST_TEXT_CHARS) walk.text += text.replace(/\s+/g, " ");
}

function closeTag(walk: Walk): void {
  const tag = walk.open.pop();
  if (tag === undefined) return;
  if (tag.name === "a") closeLink(walk);
  if (tag.breaks) breakLine(walk);
  if (tag.name === "time") walk.date = undefined;
  if (tag.element !== undefined) tag.element.to = walk.lines.length;
  if (ITEMS.has(tag.name) && walk.hiding === 0) {
    walk.items -= 1;
    if (walk.items === 0) walk.opens = "gap";
  }
  if (tag.hides) walk.hiding -= 1;
}

function closeLink(walk: Walk): void {
  tellLink(walk);
  walk.link = undefined;
}

function tellLink(walk: Walk): void {
  const { link } = walk;
  if (
    link === undefined ||
    link.isTold ||
    /^\s*(?:#|mailto:|tel:|javascript:|data:)/i.test(link.href)
  )
    return;
  const label = tidyText(walk.text.slice(link.from));
  // A card that is one link begins with its date as often as with its title.
  if (label === "" || splitDay(label)?.stands === "alone") return;
  const href = readWebAddress(link.href, walk.base);
  walk.links.push({
    label,
    ...(href === undefined ? { asWritten: tidyText(link.href) } : { href }),
  });
  link.isTold = true;
}

function breakLine(walk: Walk): void {
  tellLink(walk);
  if (walk.link !== undefined) walk.link.from = 0;
  const text = tidyText(walk.text);
  const { links, date, from, to, isTitle, opens } = walk;
  walk.text = "";
  walk.links = [];
  walk.to = -1;
  if (text === "") return;
  const number = walk.numberAt(from);
  const through = Math.max(number, walk.numberAt(to - 1));
  if (walk.hiding > 0 || text.length > LONGEST_TEXT_CHARS) {
    walk.accounts.push({
      number,
      through,
      became: ["left out"],
      note: walk.hiding > 0 ? "around the page's content" : "too long for a line",
      text: text.slice(0, LONGEST_TEXT_CHARS),
    });
    return;
  }
  walk.date = undefined;
  walk.isTitle = false;
  walk.opens = undefined;
  walk.lines.push({
    number,
    through,
    text,
    links,
    isTitle,
    ...(date !== undefined && { date }),
    ...(opens !== undefined && { opens }),
  });
}
