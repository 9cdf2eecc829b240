import { textOfMarkup } from "../../parse/text/text-of-markup.ts";

/** Feeds give markup, and pictures before the first word. */
export function plainWords(text: string): string {
  return /[<&]/.test(text) ? textOfMarkup(text).trim() : text;
}
