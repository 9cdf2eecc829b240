import iconv from "iconv-lite";
import { sampleFeed, SAMPLE_ITEMS, sendFeed, SOUND } from "./sample-feed.ts";
import type { DifficultCase } from "./difficult-case.ts";

const UKRAINIAN = "У місті відкрито центр державних послуг для всіх мешканців";
/** Bytes alone must tell what these are, so there are some of them. */
const UKRAINIAN_LINE =
  "Рада оприлюднила нові правила закупівель для лікарень і шкіл. Черги до лікарів скоротилися завдяки електронному запису, а аудитори радять краще планувати видатки на громадський транспорт.";
const JAPANESE = "市役所の窓口サービスが新しくなりました";
const CHINESE = "市政府公布公共服务采购新规则";
const POLISH = "Łódź skraca kolejki w urzędach: więcej usług przez internet";
const GERMAN = "Größere Bürgerämter öffnen früher";

const FIRST = SOUND.firstTitle;
const ODD_DATES = [
  "tomorrow",
  "Mon, 01 Jan 2096 00:00:00 GMT",
  "Thu, 01 Jan 1970 00:00:00 GMT",
  "",
];
const HOSTILE = '<img src=x onerror=alert(1)><iframe src="javascript:alert(1)"></iframe>Text';
const HTML =
  '<!doctype html>\n<html lang="en"><head><title>Welcome</title></head><body><h1>Welcome</h1><p>Our news has a new home.</p></body></html>';
const CHALLENGE =
  "<!doctype html><html><head><title>Just a moment</title><script>check()</script></head><body><p>Checking your browser before you go on.</p></body></html>";

/** Bodies that come as they should, and are not what they say. */
export const BODIES: readonly DifficultCase[] = [
  encoded({
    path: "/says-utf-8-is-windows-1251.rss",
    what: "Says utf-8, is windows-1251",
    title: UKRAINIAN,
    says: "utf-8",
    is: "windows-1251",
    line: UKRAINIAN_LINE,
  }),
  encoded({
    path: "/says-latin-1-is-utf-8.rss",
    what: "Says iso-8859-1, is utf-8",
    title: GERMAN,
    says: "iso-8859-1",
    is: "utf-8",
  }),
  encoded({
    path: "/utf-16-without-bom.rss",
    what: "UTF-16, little end first, without a byte order mark",
    title: GERMAN,
    says: "utf-16",
    is: "utf-16le",
  }),
  encoded({
    path: "/utf-16-with-bom.rss",
    what: "UTF-16, big end first, with a byte order mark that its declaration contradicts",
    title: GERMAN,
    says: "utf-8",
    is: "utf-16be",
    bom: true,
  }),
  encoded({
    path: "/shift-jis.rss",
    what: "Shift_JIS, said in the document only",
    title: JAPANESE,
    says: "Shift_JIS",
    is: "shift_jis",
  }),
  encoded({
    path: "/gbk.rss",
    what: "GB2312 by name, GBK in truth",
    title: CHINESE,
    says: "gb2312",
    is: "gbk",
  }),
  {
    ...encoded({
      path: "/latin-2-in-the-header.rss",
      what: "ISO-8859-2, said in the header only",
      title: POLISH,
      says: "",
      is: "iso-8859-2",
    }),
    answer: (_, response) =>
      sendFeed(response, iconv.encode(undeclared(POLISH), "iso-8859-2"), {
        "content-type": "application/rss+xml; charset=iso-8859-2",
      }),
  },
  {
    ...encoded({
      path: "/koi8-against-header.rss",
      what: "KOI8-U as its header says, windows-1251 as its declaration says",
      title: UKRAINIAN,
      says: "windows-1251",
      is: "koi8-u",
    }),
    answer: (_, response) =>
      sendFeed(
        response,
        iconv.encode(sampleFeed([{ title: UKRAINIAN }], "windows-1251"), "koi8-u"),
        { "content-type": "application/rss+xml; charset=koi8-u" },
      ),
  },

  spoiled({
    path: "/cut-off.rss",
    what: "Cut off in the middle of the third item",
    read: { items: 3, firstTitle: FIRST },
    body: sampleFeed().slice(0, sampleFeed().lastIndexOf("<guid")),
  }),
  spoiled({
    path: "/bare-ampersands.rss",
    what: "Ampersands that are not escaped",
    read: { items: 1, firstTitle: "Roads & bridges: R&D pays" },
    body: feedWithTitle("Roads & bridges: R&D pays"),
  }),
  spoiled({
    path: "/junk-before.rss",
    what: "A program's warning before the prolog",
    read: SOUND,
    body: `<br />\n<b>Warning</b>: Undefined variable in <b>/srv/feed.php</b> on line <b>12</b><br />\n\n${sampleFeed()}`,
  }),
  spoiled({
    path: "/junk-after.rss",
    what: "A visitor counter after the end",
    read: SOUND,
    body: `${sampleFeed()}<!-- 0.31 s --><script src="https://example.org/count.js"></script>`,
  }),
  spoiled({
    path: "/html-entities.rss",
    what: "HTML entities that XML does not know",
    read: { items: 1, firstTitle: "Café – for clerks" },
    body: feedWithTitle("Caf&eacute; &ndash; for clerks"),
  }),
  spoiled({
    path: "/cdata-unclosed.rss",
    what: "A CDATA section that never ends",
    read: { items: 3, firstTitle: FIRST },
    body: sampleFeed(SAMPLE_ITEMS.slice(0, 2)).replace(
      "</channel></rss>",
      "<item><title><![CDATA[Open end",
    ),
  }),
  spoiled({
    path: "/control-characters.rss",
    what: "Control characters in a title",
    read: { items: 1 },
    never: ["\u0007", "\u000b"],
    body: sampleFeed([{ title: "Bell\u0007 and\u000b tab" }]),
  }),
  spoiled({
    path: "/crossed-tags.rss",
    what: "Tags that cross",
    read: { items: 1, firstTitle: FIRST },
    body: sampleFeed([{ title: FIRST }]).replace(
      `${FIRST}</title><link>`,
      `${FIRST}<link></title>`,
    ),
  }),
  spoiled({
    path: "/many-roots.rss",
    what: "Two feeds, one after the other",
    read: { items: 3, firstTitle: FIRST },
    body: `${sampleFeed()}<rss version="2.0"></rss>`,
  }),

  spoiled({
    path: "/says-html.rss",
    what: "A sound feed that says it is a page",
    read: SOUND,
    body: sampleFeed(),
    type: "text/html; charset=utf-8",
  }),
  spoiled({
    path: "/says-bytes.rss",
    what: "A sound feed that says it is bytes",
    read: SOUND,
    body: sampleFeed(),
    type: "application/octet-stream",
  }),
  spoiled({
    path: "/says-json.rss",
    what: "A sound RSS feed that says it is JSON",
    read: SOUND,
    body: sampleFeed(),
    type: "application/json",
  }),
  spoiled({
    path: "/page.rss",
    what: "A page that says it is a feed",
    read: "no feed",
    body: HTML,
  }),
  spoiled({
    path: "/challenge.rss",
    what: "A guard's page that wants a script to run",
    read: "no feed",
    body: CHALLENGE,
    type: "text/html",
  }),
  spoiled({
    path: "/picture.rss",
    what: "A picture that says it is a feed",
    read: "no feed",
    body: "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000\rIHDR",
  }),
  spoiled({
    path: "/no-items.rss",
    what: "A sound feed without an item",
    read: { items: 0 },
    body: sampleFeed([]),
  }),
  spoiled({ path: "/nothing.rss", what: "Not one byte", read: "no feed", body: "" }),

  spoiled({
    path: "/same-guid.rss",
    what: "Three items that say they are one",
    read: SOUND,
    body: sampleFeed(SAMPLE_ITEMS.map((item) => ({ ...item, guid: "1" }))),
  }),
  spoiled({
    path: "/odd-dates.rss",
    what: "Dates that nobody should believe",
    read: { items: ODD_DATES.length },
    body: sampleFeed(ODD_DATES.map((date, index) => ({ title: `Undated ${index + 1}`, date }))),
  }),
  spoiled({
    path: "/no-titles.rss",
    what: "Items without a title",
    read: { items: 2 },
    body: feedWithItems(untitled(1) + untitled(2)),
  }),
  spoiled({
    path: "/hostile-markup.rss",
    what: "Scripts and frames in titles and texts",
    read: { items: 1 },
    never: ["<script", "onerror", "<iframe", "javascript:"],
    body: sampleFeed([{ title: "<script>alert(1)</script>Good news", line: HOSTILE }]),
  }),
  spoiled({
    path: "/hostile-links.rss",
    what: "Links that run a script",
    read: { items: 1 },
    never: ["javascript:"],
    body: sampleFeed([{ title: "Look here", link: "javascript:alert(1)", guid: "1" }]),
  }),
  spoiled({
    path: "/laughs.rss",
    what: "Entities that double a billion times",
    read: { items: 1 },
    never: ["hahaha"],
    body: laughs(),
  }),
  spoiled({
    path: "/outside.rss",
    what: "An entity that reads a file",
    read: { items: 1 },
    never: ["root:"],
    body: withDoctype('<!ENTITY file SYSTEM "file:///etc/passwd">', "Secret: &file;"),
  }),

  {
    path: "/changing-titles.rss",
    what: "Another title for the same link at each request",
    fetched: ["body"],
    read: { items: 1 },
    answer: (_, response, { count }) =>
      sendFeed(
        response,
        sampleFeed([
          { title: `Live: council meets, update ${count}`, link: "http://127.0.0.1/live" },
        ]),
      ),
  },
  {
    path: "/changing-links.rss",
    what: "The same title with another link at each request",
    fetched: ["body"],
    read: { items: 1, firstTitle: FIRST },
    answer: (_, response, { count }) =>
      sendFeed(
        response,
        sampleFeed([{ title: FIRST, link: `http://127.0.0.1/stories/1?session=${count}` }]),
      ),
  },
  {
    path: "/changing-dates.rss",
    what: "The time of the request as the date of every item",
    fetched: ["body"],
    read: SOUND,
    answer: (_, response, { now }) =>
      sendFeed(
        response,
        sampleFeed(SAMPLE_ITEMS.map((item) => ({ ...item, date: now().toUTCString() }))),
      ),
  },
];

type Spoiled = {
  readonly path: string;
  readonly what: string;
  readonly read: DifficultCase["read"];
  readonly body: string;
  readonly type?: string;
  readonly never?: readonly string[];
};

function spoiled({ path, what, read, body, type, never }: Spoiled): DifficultCase {
  return {
    path,
    what,
    fetched: ["body"],
    ...(read && { read }),
    ...(never && { never }),
    answer: (_, response) =>
      sendFeed(response, body, type === undefined ? {} : { "content-type": type }),
  };
}

type Encoded = {
  readonly path: string;
  readonly what: string;
  readonly title: string;
  readonly says: string;
  readonly is: string;
  readonly bom?: boolean;
  readonly line?: string;
};

function encoded({ path, what, title, says, is, bom, line }: Encoded): DifficultCase {
  const body = iconv.encode(sampleFeed([{ title, ...(line && { line }) }], says), is, {
    addBOM: bom ?? false,
  });
  return {
    path,
    what,
    fetched: ["body"],
    read: { items: 1, firstTitle: title },
    answer: (_, response) => sendFeed(response, body),
  };
}

/** With a title as it stands in the document, escaped or not. */
function feedWithTitle(raw: string): string {
  return sampleFeed([{ title: "TITLE" }]).replace("TITLE", () => raw);
}

function feedWithItems(raw: string): string {
  return sampleFeed([]).replace("</channel>", () => `${raw}</channel>`);
}

function untitled(index: number): string {
  return `<item><link>http://127.0.0.1/untitled/${index}</link><description>Text ${index}.</description></item>`;
}

function withDoctype(declarations: string, title: string): string {
  return feedWithTitle(title).replace("<rss", () => `<!DOCTYPE rss [${declarations}]>\n<rss`);
}

function undeclared(title: string): string {
  return sampleFeed([{ title }]).replace(/^<\?xml[^>]*\?>\n/, "");
}

/** The billion laughs: ten times ten, nine times over. */
function laughs(): string {
  const levels = Array.from(
    { length: 9 },
    (_, level) => `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`,
  );
  return withDoctype(`<!ENTITY l0 "ha">${levels.join("")}`, "Joke &l9;");
}
