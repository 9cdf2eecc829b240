import { decodeEntities } from "../../text/decode-entities.ts";
import { type Scan } from "./scan.ts";

export function addText(scan: Scan, from: number, to: number): void {
  const top = scan.open.at(-1)?.element;
  if (top === undefined) return;
  const { source } = scan;
  let at = from;
  while (at < to && source.charCodeAt(at) <= 0x20) at += 1;
  if (at === to) {
    if (top.text !== "") top.text += " ";
    return;
  }
  const text = decodeEntities(source.slice(from, to));
  if (text !== "]]>") top.text += text;
}

export function addCharacters(scan: Scan, text: string): void {
  const top = scan.open.at(-1)?.element;
  if (top !== undefined) top.text += text;
}
