import { MOST_COUNTED } from "../../storage/surroundings.ts";

/** "12", or "999+" where counting stopped. */
export function countWords(count: number): string {
  return count < MOST_COUNTED ? String(count) : `${MOST_COUNTED - 1}+`;
}
