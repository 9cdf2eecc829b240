import { type Term } from "../../model/facet.ts";
import {
  type LineAccount,
  type ListedCutting,
  type ListRead,
} from "../../model/lists/list-reading.ts";
import { buildCutting, lineOf } from "./build-cutting.ts";
import { cutPieces, type Piece } from "./cut-pieces.ts";
import { type ListLine, makeLine, type RawLine } from "./lines/make-line.ts";
import { type RawLines } from "./lines/read-text-lines.ts";

export type PageRead = Omit<ListRead, "format" | "sources">;

/** What the lines of a page say, whether they came from pasted text, HTML or Markdown. */
export function readListedPage(
  raw: RawLines,
  page: { readonly kinds: readonly Term[]; readonly hasMenus: boolean },
): PageRead {
  const pieces = cutPieces(linesOf(raw.lines, page.kinds), page);
  const cuttings: ListedCutting[] = [];
  const accounts: LineAccount[] = [...raw.accounts];
  const near = nearDates(pieces);
  const datesTold = new Set<ListLine>();
  for (const [index, piece] of pieces.entries()) {
    const { dated } = piece;
    if (dated !== undefined && !piece.lines.includes(dated) && !datesTold.has(dated)) {
      datesTold.add(dated);
      accounts.push({ ...lineOf(dated), became: ["date"], of: cuttings.length + 1 });
    }
    if (piece.is !== "cutting" && piece.is !== "lone date") {
      const note = piece.is === "left out" ? { note: "a link outside the dated list" } : {};
      for (const line of piece.lines)
        accounts.push({ ...lineOf(line), became: [piece.is], ...note });
      continue;
    }
    const built = buildCutting(piece);
    cuttings.push(withAttention(built.cutting, near[index]));
    accounts.push(...built.accounts.map((account) => ({ ...account, of: cuttings.length })));
  }
  return {
    cuttings,
    ...paragraphs("about", pieces),
    ...paragraphs("mission", pieces),
    lines: accounts.sort((a, b) => a.number - b.number),
  };
}

/** Where most dates stand on lines of their own, a day after a comma is part of its sentence. */
function linesOf(raw: readonly RawLine[], kinds: readonly Term[]): ListLine[] {
  const lines = raw.map((line) => makeLine(line, kinds, "any"));
  const alone = lines.filter((line) => line.day?.stands === "alone").length;
  const within = lines.filter((line) => line.day?.stands === "last").length;
  return alone >= within && alone > 0 ? raw.map((line) => makeLine(line, kinds, "clear")) : lines;
}

function withAttention(cutting: ListedCutting, near: string | undefined): ListedCutting {
  const wants: string[] = cutting.attention === undefined ? [] : [cutting.attention];
  if (cutting.headline === undefined)
    wants.push(
      cutting.link === undefined
        ? "Only the date was there: its headline and link are missing."
        : "It has no headline.",
    );
  if (cutting.date === undefined) wants.push("It has no date of its own.");
  return {
    ...cutting,
    ...(cutting.date === undefined && near !== undefined && { nearDate: near }),
    ...(wants.length > 0 && { attention: wants.join(" ") }),
  };
}

/** For each piece the last date above it, or the first of the page. */
function nearDates(pieces: readonly Piece[]): (string | undefined)[] {
  let near = pieces.find((piece) => piece.dated !== undefined)?.dated?.day?.date;
  return pieces.map((piece) => {
    near = piece.dated?.day?.date ?? near;
    return near;
  });
}

function paragraphs(
  is: "about" | "mission",
  pieces: readonly Piece[],
): { readonly about?: string; readonly mission?: string } {
  const lines = pieces.filter((piece) => piece.is === is).flatMap((piece) => piece.lines);
  return lines.length === 0 ? {} : { [is]: joinParagraphs(lines.map((line) => line.text)) };
}

/** Mail and old editors break paragraphs at about this column. */
const SHORTEST_WRAPPED_CHARS = 60;

function joinParagraphs(lines: readonly string[]): string {
  const parts: string[] = [];
  for (const [index, line] of lines.entries()) {
    const above = lines[index - 1] ?? "";
    const isWrapped = above.length >= SHORTEST_WRAPPED_CHARS && /[\p{L}\p{N},;]$/u.test(above);
    if (index > 0) parts.push(isWrapped ? " " : "\n\n");
    parts.push(line);
  }
  return parts.join("");
}
