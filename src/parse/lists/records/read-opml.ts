import { Parser } from "htmlparser2";
import {
  type LineAccount,
  type ListedFeed,
  type ListReading,
} from "../../../model/lists/list-reading.ts";
import { decodeEntities } from "../../text/decode-entities.ts";
import { accountForRest } from "../account-for-rest.ts";
import { lineNumbers } from "../lines/line-numbers.ts";
import { readLanguage } from "../words/read-language.ts";
import { readSourceRecord } from "./read-source-record.ts";
import { readWebAddress } from "../words/read-web-address.ts";
import { tidyText } from "../words/tidy-text.ts";

/**
 * Folders in folders; deeper than any reader shows, and the tokenizer takes quadratic time below.
 */
const DEEPEST_OUTLINE = 500;
/** With the opml and the body around them. */
const DEEPEST_ELEMENT = DEEPEST_OUTLINE + 2;

/**
 * Sources from an OPML subscription list, in any version, with the folder that each was kept in.
 */
export function readOpml(opml: string): ListReading {
  const outlines = readOutlines(opml);
  if (!outlines.isOpml) return broken("An OPML file was expected, and no opml element was found.");
  if (outlines.isTooDeep)
    return broken(
      `Outlines may nest ${DEEPEST_OUTLINE} deep; these nest deeper, so some are not closed.`,
    );
  const { sources } = outlines;
  const accounts = [...outlines.accounts, ...cutOff(opml)];
  if (sources.length === 0)
    return {
      error: {
        code: "not_a_list",
        message: `Outlines with the addresses of feeds were expected; this OPML file has ${accounts.length} outlines and none with an address.`,
      },
    };
  return { format: "opml", cuttings: [], sources, lines: accountForRest(opml, accounts, "markup") };
}

const LONGEST_QUOTE = 200;

/** A file that ends inside an outline says what it began to say. */
function cutOff(opml: string): LineAccount[] {
  const at = opml.lastIndexOf("<");
  const tail = opml.slice(at);
  if (!/^<outline\s/i.test(tail) || tail.includes(">")) return [];
  const numberAt = lineNumbers(opml);
  return [
    {
      number: numberAt(at),
      through: numberAt(opml.trimEnd().length - 1),
      became: ["left out"],
      text: tidyText(tail.slice(0, LONGEST_QUOTE)),
      note: "the file ends in the middle of this outline",
    },
  ];
}

function broken(message: string): ListReading {
  return { error: { code: "broken", message } };
}

type Outlines = {
  readonly sources: readonly ListedFeed[];
  readonly accounts: readonly LineAccount[];
  readonly isOpml: boolean;
  readonly isTooDeep: boolean;
};

function readOutlines(opml: string): Outlines {
  const numberAt = lineNumbers(opml);
  const sources: ListedFeed[] = [];
  const accounts: LineAccount[] = [];
  const folders: (string | undefined)[] = [];
  let isOpml = false;
  let depth = 0;
  const parser: Parser = new Parser(
    {
      onopentag: (name, raw) => {
        depth += 1;
        if (depth > DEEPEST_ELEMENT) parser.pause();
        if (/^(?:opml|outlinedocument)$/i.test(name)) isOpml = true;
        if (name.toLowerCase() !== "outline") return;
        const attributes = Object.fromEntries(
          Object.entries(raw).map(([key, value]) => [
            key.toLowerCase(),
            // HTML's entities too, which XML does not know.
            tidyText(decodeEntities(value)),
          ]),
        );
        const text = attributes.title || attributes.text || "";
        const lines = {
          number: numberAt(parser.startIndex),
          through: numberAt(parser.endIndex),
          text,
        };
        const folder = folders.at(-1);
        folders.push(attributes.xmlurl === undefined && text !== "" ? text : folder);
        const source = readOutline(attributes, folder);
        if (source !== undefined) {
          sources.push(source);
          accounts.push({ ...lines, became: ["source"], of: sources.length });
        } else {
          accounts.push({ ...lines, ...leftOut(attributes) });
        }
      },
      onclosetag: (name) => {
        depth -= 1;
        if (name.toLowerCase() === "outline") folders.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(opml);
  const isTooDeep = depth > DEEPEST_ELEMENT;
  return { sources, accounts, isOpml, isTooDeep };
}

type Attributes = Readonly<Record<string, string>>;

function readOutline(attributes: Attributes, field: string | undefined): ListedFeed | undefined {
  const record = readSourceRecord(attributes);
  const isSource = record !== undefined || isFeedLink(attributes);
  const written = attributes.xmlurl ?? (isSource ? (attributes.url ?? "") : "");
  const address = readWebAddress(withWebScheme(written));
  if (address === undefined) return undefined;
  const homepage = readWebAddress(attributes.htmlurl ?? "");
  const language = readLanguage(attributes.language ?? "");
  return {
    name: attributes.title || attributes.text || new URL(address).hostname,
    address,
    ...(homepage !== undefined && { homepage }),
    ...(field !== undefined && { field }),
    ...(language !== undefined && { language }),
    ...(record !== undefined && { record }),
  };
}

/** "feed://" asks for a reader; the feed is at the web address. */
function withWebScheme(written: string): string {
  return written
    .trim()
    .replace(/^feed:+(?=https?:)/i, "")
    .replace(/^(?:feed|itpc|pcast):+\/\//i, "https://");
}

/** Some readers write type="rss" with a plain url. */
function isFeedLink(attributes: Attributes): boolean {
  return /^(?:rss|atom|feed)$/i.test(attributes.type ?? "");
}

function leftOut(attributes: Attributes): Pick<LineAccount, "became" | "note"> {
  if (attributes.xmlurl !== undefined)
    return { became: ["left out"], note: `"${attributes.xmlurl.slice(0, 200)}" is no web address` };
  return attributes.url === undefined && attributes.htmlurl === undefined
    ? { became: ["section"] }
    : { became: ["left out"], note: "an outline without a feed's address" };
}
