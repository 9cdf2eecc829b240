import {
  type LineAccount,
  type ListedCutting,
  type ListedFeed,
  type ListReading,
} from "../../../model/lists/list-reading.ts";
import { inputLines } from "../lines/input-lines.ts";
import { tidyText } from "../words/tidy-text.ts";
import { readWebAddress } from "../words/read-web-address.ts";

/** An address, and what readers of feeds in a terminal write behind it: names and tags. */
const LINE =
  /^<?((?:https?|feed):\S{1,2000}?)>?((?:\s+(?:"[^"]{1,200}"|[#\p{L}\p{N}_-][^\s:/.]{0,40}))*)\s*$/iu;
const BESIDE = /^(?:#|\/\/|"?(?:query|filter|exec):)/;
const NAME = /"~([^"]+)"/;
const TAG = /"(?!~)([^"]+)"|(?:^|\s)#?([\p{L}\p{N}_-]+)/u;
/** How the addresses of feeds look. */
const FEED = /rss|feed|atom|\.xml|\.rdf|^feed:/i;

type Row = LineAccount & { readonly address?: string; readonly beside?: string };

/**
 * A file with an address a line: feeds where they look like feeds or are named, else links that
 * want a headline. Undefined where a line says anything else.
 */
export function readAddressList(text: string): ListReading | undefined {
  const rows = inputLines(text).map((line, index) => rowOf(tidyText(line), index + 1));
  const found = rows.filter((row) => row !== undefined && row.address !== undefined);
  if (found.length === 0 || rows.includes(undefined)) return undefined;
  const told = rows.filter((row) => row !== undefined);
  const feeds = found.filter(
    (row) => FEED.test(row?.address ?? "") || NAME.test(row?.beside ?? ""),
  );
  return feeds.length * 2 > found.length ? asSources(told) : asCuttings(told);
}

function rowOf(text: string, number: number): Row | undefined {
  if (text === "") return { number, text, became: ["blank"] };
  if (BESIDE.test(text)) return { number, text, became: ["left out"], note: "no address" };
  const [, written = "", beside = ""] = LINE.exec(text) ?? [];
  const address = readWebAddress(
    written.replace(/^feed:(?:\/\/)?(?=https?:)/i, "").replace(/^feed:/i, "https:"),
  );
  return address === undefined ? undefined : { number, text, became: [], address, beside };
}

function asSources(rows: readonly Row[]): ListReading {
  const sources: ListedFeed[] = [];
  const lines = rows.map(({ address, beside = "", ...line }): LineAccount => {
    if (address === undefined) return line;
    const [, quoted, tag] = TAG.exec(beside.replace(NAME, "")) ?? [];
    const field = quoted ?? tag;
    sources.push({
      name: NAME.exec(beside)?.[1] ?? new URL(address).hostname,
      address,
      ...(field !== undefined && { field }),
    });
    return { ...line, became: ["source"], of: sources.length };
  });
  return { format: "addresses", cuttings: [], sources, lines };
}

function asCuttings(rows: readonly Row[]): ListReading {
  const cuttings: ListedCutting[] = [];
  const lines = rows.map(({ address, number, text, became, note }): LineAccount => {
    if (address === undefined) return { number, text, became, ...(note !== undefined && { note }) };
    cuttings.push({ link: address, attention: "It has no headline. It has no date of its own." });
    return { number, text, became: ["link"], of: cuttings.length };
  });
  return { format: "addresses", cuttings, sources: [], lines };
}
