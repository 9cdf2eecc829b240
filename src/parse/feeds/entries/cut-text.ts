import { type Reading } from "../reading.ts";

export function cutText(text: string, most: number, reading: Reading): string {
  if (text.length <= most) return text;
  reading.warn("text_cut");
  return text.slice(0, most);
}
