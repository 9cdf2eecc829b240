import { decodeEntities } from "../../text/decode-entities.ts";
import { type Scan } from "./scan.ts";
import { textOf } from "./text-of.ts";
import { type XmlElement } from "./xml-element.ts";

export function addText(scan: Scan, from: number, to: number): void {
  const top = scan.open.at(-1)?.element;
  if (top === undefined) return;
  const { source } = scan;
  let at = from;
  while (at < to && source.charCodeAt(at) <= 0x20) at += 1;
  if (at === to) {
    if (top.written !== "") add(top, " ");
    return;
  }
  const text = source.slice(from, to);
  if (text === "]]>" || text === "]]&gt;") return;
  if (top.written !== "") add(top, decodeEntities(text));
  else {
    top.written = text;
    top.isCoded = text.includes("&");
  }
}

export function addCharacters(scan: Scan, text: string): void {
  const top = scan.open.at(-1)?.element;
  if (top !== undefined) add(top, text);
}

function add(top: XmlElement, text: string): void {
  top.written = textOf(top) + text;
  top.isCoded = false;
}
