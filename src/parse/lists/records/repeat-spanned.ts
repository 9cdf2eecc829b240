import { type HtmlWalk, type OpenTag } from "../lines/begin-walk.ts";
import { splitDay } from "../words/split-day.ts";

/** A day in a cell over several rows dates each of them. */
export function beginSpan(walk: HtmlWalk, { from, spans }: OpenTag): void {
  const [line, ...others] = walk.lines.slice(from);
  const isDay =
    line !== undefined &&
    others.length === 0 &&
    (line.date !== undefined || splitDay(line.text)?.stands === "alone");
  if (isDay) walk.spanning = { line, left: spans };
}

export function repeatSpanned(walk: HtmlWalk): void {
  const { spanning, opens } = walk;
  if (spanning === undefined || spanning.left === 0) return;
  spanning.left -= 1;
  walk.lines.push({ ...spanning.line, ...(opens !== undefined && { opens }) });
  walk.opens = undefined;
}
