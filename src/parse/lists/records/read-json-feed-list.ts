import { z } from "zod";
import { type CuttingDays, whyNotEnd } from "../../../model/cutting.ts";
import { type Term } from "../../../model/facet.ts";
import { type ListedCutting, type ListReading } from "../../../model/lists/list-reading.ts";
import { readLanguage } from "../words/read-language.ts";
import { readLinkTarget } from "../words/read-web-address.ts";
import { findKind, splitKind } from "../words/split-kind.ts";
import { tidyText } from "../words/tidy-text.ts";
import { readingOfWhole } from "./reading-of-whole.ts";

const DAY = z.iso.date().optional().catch(undefined);
const LINK = z.object({ url: z.string().catch(""), title: z.string().catch("") });

/** What our own feeds say besides. */
const OWN = z.object({
  also_in: z.array(LINK.catch({ url: "", title: "" })).catch([]),
  starts_on: DAY,
  ends_on: DAY,
  deadline: DAY,
});

const ITEM = z.object({
  title: z.string().catch(""),
  url: z.string().catch(""),
  external_url: z.string().catch(""),
  summary: z.string().catch(""),
  content_text: z.string().catch(""),
  date_published: z.string().catch(""),
  language: z.string().catch(""),
  authors: z.array(z.object({ name: z.string().catch("") })).catch([]),
  tags: z.array(z.string()).catch([]),
  _cuttings: OWN.catch(OWN.parse({})),
});
const FEED = z.object({
  version: z.string(),
  title: z.string().catch(""),
  description: z.string().catch(""),
  language: z.string().catch(""),
  items: z.array(ITEM.catch(ITEM.parse({}))),
});

/** A JSON Feed, such as Cuttings publishes itself; undefined where it is none. */
export function readJsonFeedList(
  json: unknown,
  text: string,
  hints: { readonly kinds: readonly Term[]; readonly siteAddress?: string },
): ListReading | undefined {
  const feed = FEED.safeParse(json);
  if (!feed.success) return undefined;
  const items = feed.data.items.map((item) => ({
    ...item,
    language: item.language || feed.data.language,
  }));
  const cuttings = (
    items.some((item) => item.external_url !== "") ? items.map(withoutOwnPage) : items
  ).map((item) => readItem(item, hints));
  const objects = `items of "${tidyText(feed.data.title)}"`;
  return readingOfWhole({ format: "json-feed", cuttings }, text, objects);
}

type Item = z.infer<typeof ITEM>;

/**
 * Where a feed tells the original from its own page, its own page is no original; and a headline
 * repeated is no line.
 */
function withoutOwnPage(item: Item): Item {
  return {
    ...item,
    url: "",
    content_text: item.content_text === item.title ? "" : item.content_text,
  };
}

function readItem(
  item: Item,
  hints: { readonly kinds: readonly Term[]; readonly siteAddress?: string },
): ListedCutting {
  const split = splitKind(tidyText(item.title), hints.kinds);
  const kind =
    split?.kind ??
    item.tags.map((tag) => findKind(tag, hints.kinds)).find((kind) => kind !== undefined);
  const headline = split?.rest ?? tidyText(item.title);
  const line = tidyText(item.summary || item.content_text);
  const link = readLinkTarget(item.external_url || item.url, hints.siteAddress);
  const credit = item.authors
    .map((author) => tidyText(author.name))
    .filter((name) => name !== "")
    .join(", ");
  const date = /^\d{4}-\d{2}-\d{2}/.exec(item.date_published)?.[0];
  const language = readLanguage(item.language);
  const wants = [
    ...(headline === "" ? ["It has no headline."] : []),
    ...(date === undefined ? ["It has no date of its own."] : []),
  ];
  return {
    ...(kind !== undefined && { kind }),
    ...(headline !== "" && { headline }),
    ...(line !== "" && { line }),
    ...(link !== undefined && { link }),
    ...(credit !== "" && { credit }),
    ...(date !== undefined && { date }),
    ...(language !== undefined && { language }),
    ...ownOf(item, hints.siteAddress),
    ...(wants.length > 0 && { attention: wants.join(" ") }),
  };
}

/** A further link that is named after its host alone has no credit. */
function ownOf(
  { _cuttings: { also_in, starts_on: startsOn, ends_on: endsOn, deadline } }: Item,
  siteAddress: string | undefined,
): Pick<ListedCutting, "furtherLinks" | keyof CuttingDays> {
  const furtherLinks = also_in.flatMap(({ url, title }) => {
    const link = readLinkTarget(url, siteAddress);
    if (link === undefined) return [];
    const isHost = new URL(link).hostname.replace(/^www\./, "") === title;
    return [{ link, credit: isHost || title === "" ? undefined : tidyText(title) }];
  });
  return {
    ...(furtherLinks.length > 0 && { furtherLinks }),
    ...(startsOn !== undefined && { startsOn }),
    ...(endsOn !== undefined && whyNotEnd({ startsOn, endsOn }) === undefined && { endsOn }),
    ...(deadline !== undefined && { deadline }),
  };
}
