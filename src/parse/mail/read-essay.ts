import { normaliseLink } from "../../lib/links/normalise-link.ts";
import { unwrapRedirector } from "../../lib/links/unwrap-redirector.ts";
import type { FeedItem } from "../../model/reading/feed.ts";
import type { Mail } from "../../model/reading/mail.ts";
import { pageLink } from "../pages/listing/page-link.ts";
import { oneLine } from "../pages/element-text.ts";
import { escapeWords } from "../text/escape-words.ts";
import { isButtonText } from "../text/is-button-text.ts";
import { FOOTER, isMailFurniture } from "./is-mail-furniture.ts";
import type { MailLine } from "./mail-lines.ts";
import { lettersOf } from "../text/letters-of.ts";

/** A line of prose is longer than a title or a label. */
const LEAST_PARAGRAPH = 80;
/** A digest gives each of its entries a few lines; an essay has pages between two of them. */
const PROSE_AN_ENTRY = 700;
const LEAST_PARAGRAPHS = 3;
/** Where more of the paragraphs hold a link, the links are what the mail is about. */
const MOST_LINKED = 0.6;
/** A link with fewer letters around it stands alone. */
const ALONE_WITHIN = 30;
const LEAST_TITLE = 12;
const MOST_PARAGRAPHS = 2_000;
const LONGEST_SUMMARY = 600;
const LONGEST_CONTENT = 60_000;
const MOST_HEADS = 12;

/** Where a mailer offers the same text on the web. */
const VIEW_ONLINE =
  /(?:view|read|see|open|show)(?: (?:this|it|the))?(?: (?:e-?mail|newsletter|message|bulletin|post|issue|in full))? (?:online|on the web|in (?:your |a |the )?(?:web )?browser|as a web ?page|on (?:our|the) (?:web ?)?site)|(?:web|online|browser) version|im browser|online(?:ansicht|version| ansehen| lesen)|webversion|(?:voir|lire|consulter|afficher).{0,25}(?:en ligne|navigateur)|version en ligne|ver (?:este \p{L}+ )?(?:en (?:el|tu|su) navegador|en línea|online|no navegador|na web)|versión (?:web|online)|visualizza.{0,20}(?:browser|online|web)|leggi online|bekijk.{0,20}(?:online|browser)|webversie|(?:visa|läs|öppna).{0,20}(?:webbläsare|online|på webben)|(?:vis|se|læs|les|åpne).{0,20}(?:i browser|nettleser|online)|avaa selaimessa|(?:zobacz|otwórz|wyświetl).{0,20}(?:przeglądarce|online)|открыть в браузере|веб-версия|(?:ブラウザ|ウェブ|web)で(?:見る|読む|表示)|在浏览器中(?:查看|打开)|(?:브라우저|웹)에서 보기|(?:عرض|افتح).{0,20}المتصفح/iu;
/** Where one can answer it. */
const ANSWERS = /\/comments\/?$/;
const ANSWERS_MARK = /^#(?:.*-)?comments?$/;
/** What names the one who got the mail. */
const PERSONAL =
  /^(?:utm_\w+|token|jwt_token|_bhlid|e|r|s|email|uid|mc_[ce]id|subscriber\w*|isFreemail|triedRedirect|post_id|publication_id|action|ref|showWelcome|play_audio|attribution_\w+|key|member\w*)$/i;

export type ReadMail = { readonly mail: Mail; readonly lines: readonly MailLine[] };

/**
 * The one text that a mail is, where it is one and has a place on the web; undefined for a list of
 * links.
 */
export function readEssay({ mail, lines }: ReadMail): FeedItem | undefined {
  const paragraphs = paragraphsOf(mail, lines);
  if (paragraphs.length < LEAST_PARAGRAPHS) return undefined;
  const linked = paragraphs.filter((line) => line.links.some(isForReading));
  const prose = paragraphs.reduce((sum, { text }) => sum + text.length, 0);
  if (linked.length > MOST_LINKED * paragraphs.length) return undefined;
  return prose < PROSE_AN_ENTRY * Math.max(1, entriesIn(lines))
    ? undefined
    : noticeOf({ mail, lines });
}

/** A short text that names itself, and speaks of things without listing any. */
export function readShortEssay({ mail, lines }: ReadMail): FeedItem | undefined {
  const title = titleOf(mail, lines);
  if (title === undefined || !lines.some(({ isHeading }) => isHeading)) return undefined;
  const others = lines.map((line) => ({
    ...line,
    links: line.links.filter(({ text }) => lettersOf(text) !== lettersOf(title)),
  }));
  return entriesIn(others) > 0 ? undefined : noticeOf({ mail, lines });
}

/** The mail's own text as an item, however short it is. */
export function noticeOf({ mail, lines }: ReadMail): FeedItem | undefined {
  const paragraphs = paragraphsOf(mail, lines).map(({ text }) => text);
  const title = titleOf(mail, lines);
  const link = title === undefined ? undefined : webAddress(mail, lines, title);
  const [first] = paragraphs;
  if (title === undefined || link === undefined || first === undefined) return undefined;
  const content = paragraphs.map((text) => `<p>${escapeWords(text)}</p>`).join("");
  return {
    title,
    link,
    summary: escapeWords(first.slice(0, LONGEST_SUMMARY)),
    ...(content.length <= LONGEST_CONTENT && { content }),
    categories: [],
    enclosures: [],
  };
}

type Paragraph = Pick<MailLine, "text" | "links">;

/** In plain mails lines are broken at some width, and an empty one parts paragraphs. */
function paragraphsOf({ html, text }: Mail, lines: readonly MailLine[]): Paragraph[] {
  if (html !== undefined) return lines.filter((line) => !line.isHeading && isProse(line.text));
  return (text ?? "")
    .split(/\r?\n[^\S\n]*\r?\n/)
    .slice(0, MOST_PARAGRAPHS)
    .map((paragraph) => ({ text: oneLine(paragraph), links: plainLinks(paragraph) }))
    .filter((paragraph) => isProse(paragraph.text));
}

function isProse(text: string): boolean {
  if (text.length < LEAST_PARAGRAPH) return false;
  if (text.length < 2 * LEAST_PARAGRAPH && (FOOTER.test(text) || VIEW_ONLINE.test(text)))
    return false;
  return text.replace(/https?:\/\/\S+/g, "").length >= LEAST_PARAGRAPH / 2;
}

function plainLinks(paragraph: string): Paragraph["links"] {
  const text = oneLine(paragraph).slice(0, LONGEST_SUMMARY);
  return [...paragraph.matchAll(/https?:\/\/[^\s<>"')\]]+/g)].map(([href]) => ({ href, text }));
}

/** Links that stand for themselves: the titles of a list. */
function entriesIn(lines: readonly MailLine[]): number {
  const keys = new Set<string>();
  for (const line of lines)
    for (const link of line.links)
      if (
        link.text.length >= LEAST_TITLE &&
        line.text.length < link.text.length + ALONE_WITHIN &&
        isForReading(link)
      )
        keys.add(link.href);
  return keys.size;
}

function isForReading({ href, text }: { readonly href: string; readonly text: string }): boolean {
  const target = offApp(targetOf(href));
  return target !== undefined && !isButtonText(text) && !isMailFurniture(target, text);
}

/** The heading that the subject repeats, else the subject. */
function titleOf({ subject }: Mail, lines: readonly MailLine[]): string | undefined {
  const said = lettersOf(subject ?? "");
  const headings = lines.filter(({ isHeading }) => isHeading).slice(0, MOST_HEADS);
  const own = headings.find(
    ({ text }) => text.length >= LEAST_TITLE && said.includes(lettersOf(text)),
  );
  return own?.text ?? subject ?? headings[0]?.text;
}

/** Its place on the web: never an app's, never with the name of the one who got it. */
function webAddress(
  { postLink }: Mail,
  lines: readonly MailLine[],
  title: string,
): string | undefined {
  const links = lines.flatMap((line) => line.links);
  const own = lettersOf(title);
  const candidates = [
    ...(postLink === undefined ? [] : [postLink]),
    ...links.filter(({ text }) => text !== "" && lettersOf(text) === own).map(({ href }) => href),
    ...links.filter(({ text }) => VIEW_ONLINE.test(text)).map(({ href }) => href),
    ...links.map(({ href }) => href).filter(leadsToAnswers),
  ];
  for (const candidate of candidates) {
    const target = targetOf(candidate);
    const address = target === undefined ? undefined : publicAddress(target);
    if (address !== undefined && normaliseLink(address) !== undefined) return address;
  }
  return undefined;
}

function leadsToAnswers(href: string): boolean {
  const target = targetOf(href);
  return target !== undefined && (ANSWERS.test(target.pathname) || ANSWERS_MARK.test(target.hash));
}

/** The app's address of a text tells where it stands on the web, or is of no use. */
export function offApp(target: URL | undefined): URL | undefined {
  if (target === undefined) return undefined;
  const inApp = /^\/pub\/([a-z0-9-]+)(\/p\/[^/]+)/i.exec(target.pathname);
  const parts = target.hostname.split(".");
  if (parts[0] === "open" && inApp !== null)
    return URL.parse(`https://${inApp[1]}.${parts.slice(1).join(".")}${inApp[2]}`) ?? undefined;
  const isApp = parts[0] === "app" || /^\/app-link(?:\/|$)/.test(target.pathname);
  const isHomeInApp = parts[0] === "open" && /^\/pub\/[^/]+\/?$/.test(target.pathname);
  return isApp || isHomeInApp ? undefined : target;
}

function publicAddress(target: URL): string | undefined {
  const onWeb = offApp(target);
  if (onWeb === undefined) return undefined;
  const address = new URL(onWeb);
  address.hash = "";
  address.pathname = address.pathname.replace(ANSWERS, "");
  for (const name of Array.from(address.searchParams.keys()))
    if (PERSONAL.test(name)) address.searchParams.delete(name);
  return address.pathname === "/" && address.search === "" ? undefined : address.href;
}

/** Each wrapping is a service on the way. */
const MOST_WRAPPINGS = 5;

/**
 * Where a tracking address leads, as far as the address itself tells; nothing is asked of its
 * server.
 */
export function targetOf(href: string): URL | undefined {
  const address = pageLink(href, undefined);
  let target = address === undefined ? null : URL.parse(address);
  for (let round = 0; target !== null && round < MOST_WRAPPINGS; round++) {
    const inner = unwrapRedirector(target);
    if (inner === undefined) break;
    target = inner;
  }
  return target ?? undefined;
}
