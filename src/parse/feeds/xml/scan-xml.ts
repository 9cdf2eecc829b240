import { canonicalName, newScope, type NameScope } from "./canonical-name.ts";
import { readAttributes, type RawAttributes } from "./read-attributes.ts";
import { implyEnd } from "./imply-end.ts";
import { resolveBase } from "./resolve-base.ts";
import { addCharacters, addText } from "./add-text.ts";
import { behind, nextMark } from "./next-mark.ts";
import { type Scan } from "./scan.ts";
import { type XmlDocument, type XmlElement } from "./xml-element.ts";

/** No feed nests deeper than its markup does, a few dozen. */
const DEEPEST = 256;

/** A feed of 10,000 items with 50 elements each; a tree of so many was measured at 150 MB. */
const MOST_ELEMENTS = 500_000;

/** Bytes of "<![CDATA[". */
const CDATA_MARK = 9;

const WHOLE_OR_NOTHING = new Set([
  "link",
  "guid",
  "id",
  "url",
  "comments",
  "pubdate",
  "published",
  "updated",
  "dc:date",
  "feedburner:origlink",
]);

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/**
 * Reads XML as feeds are really written. Nothing makes it throw, nothing outside the text is read,
 * no entity is expanded but characters, and its time grows with the length of the text alone. Its
 * xml:bases stand on the base.
 */
export function scanXml(source: string, base: string | undefined): XmlDocument {
  const scan: Scan = {
    source,
    base,
    roots: [],
    open: [],
    outermost: newScope(new Map(), undefined),
    oddities: new Set(),
    ahead: new Map(),
    buried: 0,
    elements: 0,
  };
  let at = 0;
  while (at < source.length && scan.elements < MOST_ELEMENTS) {
    const mark = source.indexOf("<", at);
    if (mark !== at) addText(scan, at, mark === -1 ? source.length : mark);
    if (mark === -1) break;
    at = readMark(scan, mark);
  }
  if (scan.elements >= MOST_ELEMENTS) scan.oddities.add("too_many_elements");
  else if (scan.open.length > 0) dropHalfRead(scan);
  closeDownTo(scan, 0, source.length);
  return { source, roots: scan.roots, oddities: scan.oddities };
}

/**
 * The document ends inside an element. Half a sentence is still news; half an address leads
 * somewhere else.
 */
function dropHalfRead(scan: Scan): void {
  scan.oddities.add("cut_off");
  const last = scan.open.at(-1)?.element;
  if (last !== undefined && WHOLE_OR_NOTHING.has(last.name)) last.written = "";
}

/** Reads what begins with the "<" at mark, and says where to go on. */
function readMark(scan: Scan, mark: number): number {
  const { source } = scan;
  const next = source.charCodeAt(mark + 1);
  if (next === 0x2f) return readEndTag(scan, mark);
  if (next === 0x21) return readDeclaration(scan, mark);
  if (next === 0x3f) return behind(scan, "?>", mark);
  if (isNameStart(next)) return readStartTag(scan, mark);
  scan.oddities.add("unescaped_markup");
  addText(scan, mark, mark + 1);
  return mark + 1;
}

function isNameStart(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x5f ||
    code === 0x3a ||
    code > 0x7f
  );
}

function readDeclaration(scan: Scan, mark: number): number {
  const { source } = scan;
  if (source.startsWith("<![CDATA[", mark)) return readCdata(scan, mark);
  if (source.startsWith("<!--", mark)) return behind(scan, "-->", mark + 2);
  const end = nextMark(scan, ">", mark);
  if (end === -1) return source.length;
  if (scan.elements > 0 || !source.slice(mark, end).includes("[")) return end + 1;
  // A DOCTYPE with declarations of entities. None is kept, so none can expand.
  const close = nextMark(scan, "]>", mark);
  return close === -1 ? end + 1 : close + 2;
}

function readCdata(scan: Scan, mark: number): number {
  const { source } = scan;
  const top = scan.open.at(-1);
  let from = mark + CDATA_MARK;
  const end = nextMark(scan, "]]>", from);
  // Wrapped twice by a template that could not know.
  while (source.startsWith("<![CDATA[", from)) from += CDATA_MARK;
  const limit = end === -1 ? source.length : end;
  const another = nextMark(scan, "<![CDATA[", from);
  const unclosed = end === -1 || (another !== -1 && another < end);
  const close =
    unclosed && top !== undefined ? source.slice(from, limit).indexOf(`</${top.raw}>`) : -1;
  if (close !== -1) {
    scan.oddities.add("unclosed_cdata");
    addCharacters(scan, source.slice(from, from + close));
    return from + close;
  }
  if (end === -1) scan.oddities.add("unclosed_cdata");
  addCharacters(scan, source.slice(from, Math.max(limit, from)));
  return limit === source.length ? limit : limit + 3;
}

function readEndTag(scan: Scan, mark: number): number {
  const { source, open } = scan;
  const end = source.indexOf(">", mark);
  if (end === -1) return source.length;
  if (scan.buried > 0) {
    scan.buried -= 1;
    return end + 1;
  }
  const raw = source.slice(mark + 2, end).trimEnd();
  const top = open.length - 1;
  if (open[top]?.raw === raw) {
    closeDownTo(scan, top, mark);
    return end + 1;
  }
  const lower = raw.toLowerCase();
  const match = open.findLastIndex((one) => one.raw.toLowerCase() === lower);
  if (match !== top) scan.oddities.add("crossed_tags");
  if (match !== -1) closeDownTo(scan, match, mark);
  return end + 1;
}

function closeDownTo(scan: Scan, depth: number, end: number): void {
  while (scan.open.length > depth) {
    const closed = scan.open.pop();
    if (closed !== undefined) closed.element.end = end;
  }
}

const NAME = /[^\s<>/="']+/y;

function readStartTag(scan: Scan, mark: number): number {
  const { source, open } = scan;
  NAME.lastIndex = mark + 1;
  const raw = NAME.test(source) ? source.slice(mark + 1, NAME.lastIndex) : "";
  const attributes = readAttributes(source, mark + 1 + raw.length);
  // A tag cut in two says nothing certain.
  if (!attributes.complete) {
    scan.oddities.add("cut_off");
    return attributes.end;
  }
  if (attributes.tooMany) scan.oddities.add("too_many_attributes");
  if (open.length >= DEEPEST) {
    scan.oddities.add("too_deep");
    if (!attributes.selfClosed) scan.buried += 1;
    return attributes.end;
  }
  const implied = implyEnd(raw, open);
  if (implied !== undefined) {
    scan.oddities.add("crossed_tags");
    closeDownTo(scan, implied, mark);
  }
  openElement(scan, raw, attributes);
  return attributes.end;
}

function openElement(scan: Scan, raw: string, attributes: RawAttributes): void {
  const parent = scan.open.at(-1);
  const scope = scopeWith(attributes.pairs, parent?.scope ?? scan.outermost);
  const named = namedAttributes(attributes.pairs);
  const element: XmlElement = {
    name: canonicalName(raw, scope),
    attributes: named,
    children: [],
    written: "",
    isCoded: false,
    start: attributes.end,
    end: attributes.end,
    base: resolveBase(
      named.get("xml:base"),
      parent === undefined ? scan.base : parent.element.base,
    ),
    language: named.get("xml:lang") ?? parent?.element.language,
  };
  scan.elements += 1;
  (parent?.element.children ?? scan.roots).push(element);
  if (!attributes.selfClosed) scan.open.push({ raw, element, scope });
}

function scopeWith(pairs: RawAttributes["pairs"], outer: NameScope): NameScope {
  if (pairs.length === 0) return outer;
  const declared = pairs.filter(([name]) => name === "xmlns" || name.startsWith("xmlns:"));
  if (declared.length === 0) return outer;
  return newScope(
    new Map(declared.map(([name, address]) => [name.slice(6).toLowerCase(), address])),
    outer,
  );
}

function namedAttributes(pairs: RawAttributes["pairs"]): ReadonlyMap<string, string> {
  if (pairs.length === 0) return NO_ATTRIBUTES;
  const named = new Map<string, string>();
  for (const [raw, value] of pairs) {
    const lower = raw.toLowerCase();
    const name = lower.startsWith("xml:") ? lower : lower.slice(lower.indexOf(":") + 1);
    if (!named.has(name)) named.set(name, value);
  }
  return named;
}
