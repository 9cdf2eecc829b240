import assert from "node:assert/strict";
import { test } from "node:test";
import iconv from "iconv-lite";
import { decodeBody } from "./decode-body.ts";

const RUSSIAN =
  "Совет утвердил новый порядок оказания государственных услуг гражданам, и вот что изменится для каждого";
const GREEK =
  "Το συμβούλιο ενέκρινε τη νέα διαδικασία για τις δημόσιες υπηρεσίες προς τους πολίτες";
const JAPANESE = "政府は新しい行政サービスの手続きを承認した。市民のためのデジタル窓口が始まる。";
const CHINESE = "政府批准了新的公共服务程序,为市民提供数字化窗口。这是一个重要的改革。";
const TAIWANESE = "政府批准了新的公共服務程序,為市民提供數位化窗口。這是一個重要的改革。";
const KOREAN = "정부는 새로운 공공 서비스 절차를 승인했다. 시민을 위한 디지털 창구가 열린다.";
const FRENCH = "L’État réforme ses services à la française";

type Case = [
  why: string,
  bytes: Uint8Array,
  contentType: string | undefined,
  text: string,
  charset: string,
];

const declared = (charset: string, words: string, encode = charset): Uint8Array =>
  iconv.encode(`<?xml version="1.0" encoding="${charset}"?><t>${words}</t>`, encode);
const bare = (charset: string, words: string): Uint8Array =>
  iconv.encode(`<rss><t>${words}</t></rss>`, charset);

const cases: Case[] = [
  ["UTF-8 that says nothing", bare("utf-8", RUSSIAN), undefined, RUSSIAN, "utf-8"],
  [
    "UTF-8 with a mark",
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bare("utf-8", GREEK)]),
    "text/xml; charset=iso-8859-1",
    GREEK,
    "utf-8",
  ],
  [
    "UTF-8 that the document calls Latin-1",
    declared("iso-8859-1", FRENCH, "utf-8"),
    undefined,
    FRENCH,
    "utf-8",
  ],
  [
    "UTF-8 that the server calls Latin-1",
    declared("utf-8", FRENCH),
    "application/rss+xml; charset=ISO-8859-1",
    FRENCH,
    "utf-8",
  ],
  [
    "UTF-16 with a mark",
    iconv.encode(`<rss>${GREEK}`, "utf-16le", { addBOM: true }),
    undefined,
    GREEK,
    "utf-16le",
  ],
  ["UTF-16 without one", iconv.encode(`<rss>${GREEK}`, "utf-16be"), undefined, GREEK, "utf-16be"],
  ["UTF-32 without one", iconv.encode(`<rss>${GREEK}`, "utf-32le"), undefined, GREEK, "utf-32le"],
  [
    "a document that calls itself UTF-16 and is not",
    declared("utf-16", "Fish", "utf-8"),
    undefined,
    "Fish",
    "utf-8",
  ],
  ["Windows' Latin, declared", declared("windows-1252", FRENCH), undefined, FRENCH, "windows-1252"],
  [
    "Latin-1 is read as what Windows makes of it, as browsers do",
    declared("iso-8859-1", FRENCH, "windows-1252"),
    undefined,
    FRENCH,
    "windows-1252",
  ],
  [
    "Windows' Cyrillic from the server, the document silent",
    bare("windows-1251", RUSSIAN),
    "text/xml;charset=windows-1251",
    RUSSIAN,
    "windows-1251",
  ],
  [
    "text/xml without a charset means nothing by RFC 7303: the document decides",
    declared("windows-1251", RUSSIAN),
    "text/xml",
    RUSSIAN,
    "windows-1251",
  ],
  ["KOI8-R", declared("koi8-r", RUSSIAN), undefined, RUSSIAN, "koi8-r"],
  ["Greek ISO", declared("iso-8859-7", GREEK), undefined, GREEK, "iso-8859-7"],
  ["GB2312 is a part of GB18030", declared("gb2312", CHINESE), undefined, CHINESE, "gb18030"],
  ["Big5", declared("big5", TAIWANESE), undefined, TAIWANESE, "big5"],
  ["Shift_JIS", declared("Shift_JIS", JAPANESE), undefined, JAPANESE, "shift_jis"],
  ["EUC-JP", declared("EUC-JP", JAPANESE), undefined, JAPANESE, "euc-jp"],
  ["EUC-KR", declared("EUC-KR", KOREAN), undefined, KOREAN, "euc-kr"],
  [
    "a charset that nobody knows is guessed",
    declared("x-nonsense", RUSSIAN, "windows-1251"),
    undefined,
    RUSSIAN,
    "windows-1251",
  ],
  [
    "Cyrillic that calls itself UTF-8 is guessed",
    declared("utf-8", RUSSIAN.repeat(3), "windows-1251"),
    undefined,
    RUSSIAN,
    "windows-1251",
  ],
  [
    "Japanese that says nothing is guessed",
    bare("shift_jis", JAPANESE.repeat(3)),
    undefined,
    JAPANESE,
    "shift_jis",
  ],
  [
    "a few words of Polish among much markup are told from French",
    bare("windows-1250", "Zażółć gęślą jaźń w urzędzie"),
    undefined,
    "Zażółć gęślą",
    "windows-1250",
  ],
  [
    "two words are too few, but the feed names its language",
    bare("euc-kr", "<language>ko</language>새로운 법"),
    undefined,
    "새로운 법",
    "euc-kr",
  ],
  [
    "as it does in Turkish, which is nearly Latin",
    bare("windows-1254", "<language>tr-TR</language>İstanbul'da görüşüldü"),
    undefined,
    "İstanbul'da görüşüldü",
    "windows-1254",
  ],
  [
    "a language that the bytes contradict does not decide",
    bare("windows-1252", "<language>ko</language>Straße für Bürger über Köln"),
    undefined,
    "Straße für Bürger",
    "windows-1252",
  ],
  [
    "UTF-8 cut in the middle of a letter stays UTF-8",
    bare("utf-8", RUSSIAN).subarray(0, 60),
    undefined,
    "Совет утвердил",
    "utf-8",
  ],
];

for (const [why, bytes, contentType, text, charset] of cases) {
  test(`decodeBody: ${why}`, () => {
    const decoded = decodeBody(bytes, contentType);
    assert.equal(decoded.charset, charset);
    assert.ok(decoded.text.includes(text), decoded.text);
  });
}

test("a charset that the bytes prove wrong is told", () => {
  assert.equal(
    decodeBody(declared("windows-1251", RUSSIAN, "utf-8")).declaredWrongly,
    "windows-1251",
  );
  assert.equal(
    decodeBody(declared("iso-8859-1", "only ASCII", "utf-8")).declaredWrongly,
    undefined,
  );
});
