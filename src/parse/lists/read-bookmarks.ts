import { Parser } from "htmlparser2";
import {
  type LineAccount,
  type ListedCutting,
  type ListedFeed,
  type ListReading,
} from "../../model/list-reading.ts";
import { type Term } from "../../model/facet.ts";
import { accountForRest } from "./account-for-rest.ts";
import { lineNumbers } from "./line-numbers.ts";
import { readLinkTarget, readWebAddress } from "./read-web-address.ts";
import { splitKind } from "./split-kind.ts";
import { tidyText } from "./tidy-text.ts";

/**
 * Browsers count seconds; some exporters count milliseconds or microseconds, which is past this in
 * seconds (year 5138).
 */
const LARGEST_SECONDS = 1e11;

type Walk = {
  readonly cuttings: ListedCutting[];
  readonly sources: ListedFeed[];
  readonly accounts: LineAccount[];
  text: string;
  open:
    | {
        readonly name: "a" | "h3" | "dd";
        readonly attributes: Readonly<Record<string, string>>;
        readonly number: number;
      }
    | undefined;
  last: number | undefined;
};

/** Folders in folders; as in pages, and the tokenizer takes quadratic time below. */
const DEEPEST_ELEMENT = 512;

/**
 * A browser's bookmark file: links with the day that each was kept on, and the words written about
 * it.
 */
export function readBookmarks(html: string, kinds: readonly Term[]): ListReading {
  const walk = walkBookmarks(html, kinds);
  if (walk === "too_deep")
    return {
      error: {
        code: "broken",
        message: `Bookmarks may nest ${DEEPEST_ELEMENT} elements deep; these nest deeper, so the file is broken.`,
      },
    };
  if (walk.cuttings.length + walk.sources.length === 0)
    return {
      error: { code: "not_a_list", message: "This bookmark file holds no links to web pages." },
    };
  return {
    format: "bookmarks",
    cuttings: walk.cuttings,
    sources: walk.sources,
    lines: accountForRest(html, walk.accounts, "markup"),
  };
}

function walkBookmarks(html: string, kinds: readonly Term[]): Walk | "too_deep" {
  const numberAt = lineNumbers(html);
  const walk: Walk = {
    cuttings: [],
    sources: [],
    accounts: [],
    text: "",
    open: undefined,
    last: undefined,
  };
  let depth = 0;
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => {
      depth += 1;
      if (depth > DEEPEST_ELEMENT) parser.pause();
      close(walk, kinds);
      if (name === "a" || name === "h3" || name === "dd")
        walk.open = { name, attributes, number: numberAt(parser.startIndex) };
    },
    ontext: (text) => {
      walk.text += text;
    },
    onclosetag: (name, isImplied) => {
      depth -= 1;
      if (!isImplied && name !== "br") close(walk, kinds);
    },
  });
  parser.end(html);
  if (depth > DEEPEST_ELEMENT) return "too_deep";
  close(walk, kinds);
  return walk;
}

function close(walk: Walk, kinds: readonly Term[]): void {
  const { open } = walk;
  const text = tidyText(walk.text);
  walk.text = "";
  walk.open = undefined;
  if (open === undefined) return;
  const line = { number: open.number, text };
  if (open.name === "h3") {
    walk.accounts.push({ ...line, became: ["section"] });
    walk.last = undefined;
  } else if (open.name === "dd") {
    describe(walk, line);
  } else {
    addLink(walk, { ...line, attributes: open.attributes }, kinds);
  }
}

/** Words about the link above, or about a folder. */
function describe(walk: Walk, line: { readonly number: number; readonly text: string }): void {
  const described = walk.last === undefined ? undefined : walk.cuttings[walk.last];
  if (line.text === "") return;
  if (walk.last === undefined || described === undefined) {
    walk.accounts.push({ ...line, became: ["section"] });
    return;
  }
  walk.cuttings[walk.last] = { ...described, line: line.text };
  walk.accounts.push({ ...line, became: ["line"], of: walk.last + 1 });
}

function addLink(
  walk: Walk,
  line: {
    readonly number: number;
    readonly text: string;
    readonly attributes: Readonly<Record<string, string>>;
  },
  kinds: readonly Term[],
): void {
  const { attributes, ...account } = line;
  const link = readLinkTarget(attributes.href ?? "");
  const feed = readWebAddress(attributes.feedurl ?? "");
  walk.last = undefined;
  if (feed !== undefined) {
    walk.sources.push({
      name: line.text || new URL(feed).hostname,
      address: feed,
      ...(link !== undefined && { homepage: link }),
    });
    walk.accounts.push({ ...account, became: ["source"], of: walk.sources.length });
    return;
  }
  if (link === undefined) {
    walk.accounts.push({
      ...account,
      became: ["left out"],
      note: `"${tidyText(attributes.href ?? "").slice(0, 200)}" is no web address`,
    });
    return;
  }
  const split = splitKind(line.text, kinds);
  const headline = split?.rest ?? line.text;
  const date = dayOf(attributes.add_date);
  const wants = [
    ...(headline === "" ? ["It has no headline."] : []),
    ...(date === undefined ? ["It has no date of its own."] : []),
  ];
  walk.cuttings.push({
    ...(split !== undefined && { kind: split.kind }),
    ...(headline !== "" && { headline }),
    link,
    ...(date !== undefined && { date }),
    ...(wants.length > 0 && { attention: wants.join(" ") }),
  });
  walk.last = walk.cuttings.length - 1;
  walk.accounts.push({ ...account, became: ["cutting"], of: walk.cuttings.length });
}

function dayOf(stamp: string | undefined): string | undefined {
  if (stamp === undefined || !/^\d{1,16}$/.test(stamp)) return undefined;
  let seconds = Number(stamp);
  while (seconds > LARGEST_SECONDS) seconds /= 1_000;
  return seconds === 0 ? undefined : new Date(seconds * 1_000).toISOString().slice(0, 10);
}
