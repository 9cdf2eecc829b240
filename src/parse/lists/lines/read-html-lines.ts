import { Parser } from "htmlparser2";
import { type ListFault } from "../../../model/lists/list-reading.ts";
import { BREAKING, FURNITURE, HEADING, ITEMS, UNSEEN } from "./html-element-kinds.ts";
import {
  beginWalk,
  BULLET,
  BULLET_FOLLOWS,
  DATE_CLASS,
  DEEPEST_ELEMENT,
  type HtmlWalk,
  LONGEST_TEXT_CHARS,
  MOST_ROWS_SPANNED,
  PUBLISHED,
  TOO_DEEP,
  UPDATE,
} from "./begin-walk.ts";
import { creditCells } from "./credit-cells.ts";
import { lineNumbers } from "./line-numbers.ts";
import { markItems, type PageElement } from "./mark-items.ts";
import { type RawLines } from "./read-text-lines.ts";
import { beginSpan, repeatSpanned } from "../records/repeat-spanned.ts";
import { settleDates } from "../words/settle-dates.ts";
import { splitDay } from "../words/split-day.ts";
import { readCellDay } from "../records/read-cell-day.ts";
import { readLanguage } from "../words/read-language.ts";
import { readLinkTarget, readWebAddress } from "../words/read-web-address.ts";
import { tidyText } from "../words/tidy-text.ts";
import { withoutAsides } from "./without-asides.ts";

export type HtmlLines = (RawLines & { readonly language?: string }) | { readonly error: ListFault };

/**
 * The lines that a browser would show of an HTML page's content, each with its links and what
 * begins there.
 */
export function readHtmlLines(html: string, address: string | undefined): HtmlLines {
  const walk = beginWalk(lineNumbers(html), address);
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => {
      openTag(walk, name, attributes);
      if (walk.open.length > DEEPEST_ELEMENT) parser.pause();
    },
    onprocessinginstruction: (_name, data) => {
      if (BULLET_FOLLOWS.test(data)) walk.muting = 1;
      else if (/^!\[endif/i.test(data)) walk.muting = 0;
    },
    ontext: (text) => takeText(walk, text, parser.startIndex),
    onclosetag: () => closeTag(walk),
  });
  parser.end(html);
  breakLine(walk);
  if (walk.open.length > DEEPEST_ELEMENT) return { error: TOO_DEEP };
  const marked = markItems(settleDates(creditCells(walk.lines), walk.elements), walk.elements);
  return {
    ...withoutAsides(marked, walk.accounts),
    ...(walk.language !== undefined && { language: walk.language }),
  };
}

function openTag(walk: HtmlWalk, name: string, attributes: Readonly<Record<string, string>>): void {
  learnAboutPage(walk, name, attributes);
  const isDate = name === "time" || DATE_CLASS.test(attributes.class ?? "");
  const hides = UNSEEN.has(name) || FURNITURE.has(name);
  const breaks = hides || isDate || BREAKING.has(name);
  if (breaks) breakLine(walk);
  if (hides) walk.hiding += 1;
  if (breaks && walk.hiding === 0) beginBlock(walk, name);
  const element = breaks && !hides ? openElement(walk, name, attributes) : undefined;
  if (name === "tr" && walk.hiding === 0) repeatSpanned(walk);
  readAttributes(walk, name, attributes);
  const mutes = BULLET.test(attributes.style ?? "");
  walk.muting += mutes ? 1 : 0;
  walk.open.push({
    name,
    mutes,
    shape: shapeOf(walk, name, attributes),
    cells: 0,
    spans: Math.min(Number(attributes.rowspan ?? 1) || 1, MOST_ROWS_SPANNED) - 1,
    from: walk.lines.length,
    breaks,
    hides,
    ...(element !== undefined && { element }),
  });
}

function readAttributes(
  walk: HtmlWalk,
  name: string,
  attributes: Readonly<Record<string, string>>,
): void {
  const [first = "", second = ""] = [attributes.class, attributes.itemprop];
  if (name === "time" || DATE_CLASS.test(first))
    walk.isUpdate = UPDATE.test(`${first} ${second}`) && !PUBLISHED.test(`${first} ${second}`);
  if (name === "a") walk.keptOn = readCellDay(attributes.time_added ?? "", undefined);
  if (name === "time") walk.date ??= /^\d{4}-\d{2}-\d{2}/.exec(attributes.datetime ?? "")?.[0];
  if (name === "a" && attributes.href !== undefined)
    walk.link = { href: attributes.href, from: walk.text.length, isTold: false };
}

/** What distinguishes one of many from the first or the last of them, or by its number. */
const PLACE_IN_LIST = /first|last|middle|odd|even|\d+/gi;

function shapeOf(
  walk: HtmlWalk,
  name: string,
  attributes: Readonly<Record<string, string>>,
): string {
  const row = walk.open.at(-1);
  const isCell = name === "td" || name === "th";
  if (isCell && row !== undefined) row.cells += 1;
  const column = isCell ? `${row?.cells ?? 0}` : "";
  return `${name}${column}.${classOf(attributes)}`;
}

function classOf(attributes: Readonly<Record<string, string>>): string {
  return tidyText((attributes.class ?? "").replace(PLACE_IN_LIST, ""));
}

/** Where relative links start: what the page says of itself counts before where it was found. */
function learnAboutPage(
  walk: HtmlWalk,
  name: string,
  attributes: Readonly<Record<string, string>>,
): void {
  if (name === "html") walk.language = readLanguage(attributes.lang ?? "");
  const isAddress =
    name === "base" ||
    (name === "link" && attributes.rel === "canonical" && walk.base === undefined);
  if (isAddress) walk.base = readWebAddress(attributes.href ?? "", walk.base) ?? walk.base;
}

function beginBlock(walk: HtmlWalk, name: string): void {
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
  walk: HtmlWalk,
  name: string,
  attributes: Readonly<Record<string, string>>,
): PageElement {
  const element = {
    signature: `${name}.${classOf(attributes)}`,
    from: walk.lines.length,
    to: walk.lines.length,
  };
  walk.elements.push(element);
  return element;
}

function takeText(walk: HtmlWalk, text: string, index: number): void {
  if (walk.muting > 0) return;
  if (text.trim() !== "") {
    if (walk.to === -1) {
      walk.from = index;
      walk.shape = walk.open.findLast((tag) => tag.breaks)?.shape ?? "";
    }
    walk.to = index + text.trimEnd().length;
  }
  // What is longer is left out anyway; to join and cut it again at every link takes quadratic time.
  if (walk.text.length <= LONGEST_TEXT_CHARS) walk.text += text.replace(/\s+/g, " ");
}

function closeTag(walk: HtmlWalk): void {
  const tag = walk.open.pop();
  if (tag === undefined) return;
  if (tag.name === "a") {
    tellLink(walk);
    walk.link = undefined;
  }
  if (tag.breaks) breakLine(walk);
  if (tag.name === "td" && tag.spans > 0) beginSpan(walk, tag);
  if (tag.name === "time") walk.date = undefined;
  if (tag.element !== undefined) tag.element.to = walk.lines.length;
  if (ITEMS.has(tag.name) && walk.hiding === 0) {
    walk.items -= 1;
    if (walk.items === 0) walk.opens = "gap";
  }
  if (tag.hides) walk.hiding -= 1;
  if (tag.mutes) walk.muting = Math.max(0, walk.muting - 1);
}

function tellLink(walk: HtmlWalk): void {
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
  const href = readLinkTarget(link.href, walk.base);
  walk.links.push({
    label,
    ...(href === undefined ? { asWritten: tidyText(link.href) } : { href }),
  });
  link.isTold = true;
}

function breakLine(walk: HtmlWalk): void {
  tellLink(walk);
  if (walk.link !== undefined) walk.link.from = 0;
  const text = tidyText(walk.text);
  const { links, date, from, to, isTitle, shape, opens, isUpdate, keptOn } = walk;
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
  walk.isUpdate = false;
  walk.keptOn = undefined;
  walk.isTitle = false;
  walk.opens = undefined;
  walk.lines.push({
    number,
    through,
    text,
    links,
    isTitle,
    shape,
    ...(date !== undefined && { date }),
    ...(isUpdate && { isUpdate }),
    ...(keptOn !== undefined && { keptOn }),
    ...(opens !== undefined && { opens }),
  });
}
