import type { FeedItem } from "../../model/reading/feed.ts";
import type { Mail } from "../../model/reading/mail.ts";
import type { PageWarning } from "../../model/reading/page.ts";
import { normaliseLink } from "../../lib/links/normalise-link.ts";
import { escapeWords } from "../text/escape-words.ts";
import { isButtonText } from "../text/is-button-text.ts";
import { FOOTER, isMailFurniture } from "./is-mail-furniture.ts";
import { type MailLine, mailLines } from "./mail-lines.ts";
import { isSponsored } from "./is-sponsored.ts";
import { noticeOf, offApp, readEssay, readShortEssay, targetOf } from "./read-essay.ts";

export type SplitNewsletter = {
  readonly items: readonly FeedItem[];
  readonly warnings: readonly PageWarning[];
};

/** A newsletter with more is an archive. */
const MAX_ITEMS = 300;
/** The category that marks what somebody paid for. */
const SPONSORED = "sponsored";
const LONGEST_TITLE = 300;
const LONGEST_TEXT = 1_500;
/** Of a list in plain text. */
const NUMBER = /^\d{1,2}[.)]\s+(?=\p{Lu})/u;
/** Shorter words of a link name a thing badly. */
const SHORTEST_TITLE = 4;
/** Shorter lines are labels: a date, a source, a reading time. */
const SHORTEST_TEXT = 25;
/** A line with so much besides the link is a text of its own. */
const LEAST_SENTENCE = 60;
/** How far above a "read more" what it belongs to may begin. */
const REACH_ABOVE = 8;

/**
 * What a newsletter brings: the essay that it is, with its place on the web, or its links, each with
 * its title and the text about it. What is not for reading is left out.
 */
export function splitNewsletter(mail: Mail): SplitNewsletter {
  const lines = mailLines(mail);
  const essay = readEssay({ mail, lines });
  if (essay !== undefined) return { items: [essay], warnings: [] };
  const split = splitLinks(lines);
  const short = readShortEssay({ mail, lines });
  if (short !== undefined) return { ...split, items: [short, ...besides(short, split.items)] };
  const notice = split.items.length > 0 ? undefined : noticeOf({ mail, lines });
  return notice === undefined ? split : { ...split, items: [notice] };
}

function besides(essay: FeedItem, items: readonly FeedItem[]): readonly FeedItem[] {
  return items.filter(({ title, link }) => title !== essay.title && link !== essay.link);
}

function splitLinks(lines: readonly MailLine[]): SplitNewsletter {
  const mentions = findMentions(lines);
  const groups = [...Map.groupBy(mentions, (mention) => mention.key)];
  const found = groups.slice(0, MAX_ITEMS).map(([key, own]) =>
    itemOf(
      own,
      lines,
      mentions.filter((mention) => mention.key !== key),
    ),
  );
  const items = found.filter((item) => item !== undefined);
  const warnings: PageWarning[] = [];
  if (items.length < found.length)
    warnings.push({
      code: "untitled_links",
      message: `Links without words that say what they are: ${found.length - items.length}.`,
    });
  if (groups.length > MAX_ITEMS)
    warnings.push({
      code: "cut",
      message: `There are ${groups.length} links; the first ${MAX_ITEMS} were read.`,
    });
  return { items, warnings };
}

/** A place where a link stands. */
type Mention = {
  readonly key: string;
  readonly link: string;
  readonly text: string;
  readonly line: number;
};

function findMentions(lines: readonly MailLine[]): Mention[] {
  const footer = lines.findIndex((line, at) => at > lines.length * 0.6 && FOOTER.test(line.text));
  const body = footer === -1 ? lines : lines.slice(0, footer);
  return body.flatMap((line, at) =>
    line.links.flatMap((link): Mention[] => {
      const target = offApp(targetOf(link.href));
      if (target === undefined || isMailFurniture(target, link.text)) return [];
      const key = normaliseLink(target.href);
      return key === undefined
        ? []
        : [{ key, link: target.href, text: isButtonText(link.text) ? "" : link.text, line: at }];
    }),
  );
}

function itemOf(
  own: readonly Mention[],
  lines: readonly MailLine[],
  others: readonly Mention[],
): FeedItem | undefined {
  const named = own
    .filter((mention) => mention.text.length >= SHORTEST_TITLE)
    .sort((a, b) => rank(b, lines) - rank(a, lines))[0];
  const first = own[0];
  if (first === undefined) return undefined;
  const found =
    named === undefined
      ? fromAbove(first, lines, others)
      : { title: named.text, text: textAbout(own, lines, { title: named.text, others }) };
  if (found === undefined) return undefined;
  return {
    title: found.title.replace(NUMBER, "").slice(0, LONGEST_TITLE),
    link: first.link,
    ...(found.text !== "" && { summary: escapeWords(found.text.slice(0, LONGEST_TEXT)) }),
    categories: isSponsored(lines, first.line, found.title) ? [{ term: SPONSORED }] : [],
    enclosures: [],
  };
}

/** A heading names a thing best, then the longest words. */
function rank(mention: Mention, lines: readonly MailLine[]): number {
  return mention.text.length + (lines[mention.line]?.isHeading === true ? LONGEST_TITLE : 0);
}

/**
 * A bare "read more": its title is the heading above it, or the first words of the text above it.
 */
function fromAbove(
  mention: Mention,
  lines: readonly MailLine[],
  others: readonly Mention[],
): { title: string; text: string } | undefined {
  let floor = Math.max(mention.line - REACH_ABOVE, 0);
  for (const other of others)
    if (other.line < mention.line) floor = Math.max(floor, other.line + 1);
  const above = lines.slice(floor, mention.line + 1);
  const heading = above.findLastIndex((line) => line.isHeading && line.links.length === 0);
  const text = proseOf(heading === -1 ? above : above.slice(heading + 1));
  if (heading !== -1) return { title: above[heading]?.text ?? "", text };
  const sentence = /^.{10,140}?[.!?。！？؟](?=\s|$)|^.{10,140}(?=\s|$)/u.exec(text)?.[0];
  return sentence === undefined ? undefined : { title: sentence, text };
}

/** From the first mention to the next thing: another's link, or a heading that is not its own. */
function textAbout(
  own: readonly Mention[],
  lines: readonly MailLine[],
  { title, others }: { title: string; others: readonly Mention[] },
): string {
  const first = own[0]?.line ?? 0;
  const around = withoutTitle(lines[first]?.text ?? "", title);
  // A link inside a sentence is about what the sentence says; what follows is another matter.
  if (around.length >= LEAST_SENTENCE) return around;
  let next = lines.length;
  for (const other of others) if (other.line > first) next = Math.min(next, other.line);
  const ownLines = new Set(own.map((mention) => mention.line));
  const about: MailLine[] = [];
  for (const [place, line] of lines.slice(first, next).entries()) {
    const isOwn = ownLines.has(first + place);
    if (line.isHeading && !isOwn && place > 0) break;
    about.push({ ...line, text: withoutTitle(line.text, title) });
  }
  return proseOf(about);
}

function withoutTitle(text: string, title: string): string {
  return text.startsWith(title) ? text.slice(title.length).replace(/^[\s–—:|.,-]+/u, "") : text;
}

/** "By 2028, says the plan. More »": the end of the line is where to press. */
function withoutButton({ text, links }: MailLine): string {
  const last = links.at(-1)?.text ?? "";
  return last !== "" && isButtonText(last) && text.endsWith(last)
    ? text.slice(0, -last.length).trimEnd()
    : text;
}

function proseOf(lines: readonly MailLine[]): string {
  const prose = lines.filter(
    (line) =>
      !isButtonText(line.text) && !FOOTER.test(line.text) && line.text.length >= SHORTEST_TEXT,
  );
  return prose.map(withoutButton).join(" ");
}
