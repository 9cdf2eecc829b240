import { decodeHTML } from "entities";

import { oneLine } from "./element-text.ts";

/** Metadata as one line of text: entities that were escaped twice and stray markup are mended. */
export function plainText(value: string): string {
  const decoded = value.includes("&") ? decodeHTML(value) : value;
  return oneLine(decoded.replace(/<\/?[a-z][^>]{0,300}>/gi, " "));
}
