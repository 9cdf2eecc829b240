import assert from "node:assert/strict";
import { test } from "node:test";
import { assert as check, property, string } from "fast-check";
import { withDatabase } from "../../../test/helpers/database/with-database.ts";
import { sql } from "kysely";
import { foldText } from "./fold-text.ts";
import { listWords } from "./list-words.ts";
import { writeQuestion } from "./write-question.ts";
import { writeWords } from "./write-words.ts";

const TEXTS: Readonly<Record<string, readonly [language: string, text: string]>> = {
  covid: ["en", "COVID-19: what 10,000 tests in C++ told the ministers"],
  care: ["en", "Care at home, not in hospital"],
  cars: ["en", "Cars of the fleet are shared"],
  datagov: ["en", "How data.gov.uk was built; it’s the services that count"],
  accents: ["fr", "L’école française à l’étranger : des réformes"],
  german: ["de", "Die Ausschreibungen der Städte, Straßen und Verwal\u00adtungen"],
  swedish: ["sv", "Upphandlingen av skolor i Malmö"],
  russian: ["ru", "Ещё одна школа получила новые учебники, Йошкар-Ола"],
  greek: ["el", "Ο νέος νόμος για τους δήμους"],
  turkish: ["tr", "İSTANBUL’da okullar ve ISPARTA"],
  arabic: ["ar", "وزارة التعليم تفتح المدرســة الجديدة للأطفال وأُسَرِهم"],
  japanese: ["ja", "市役所の窓口、手続きが簡単に。ｶﾞｽ料金とサービス"],
  chinese: ["zh", "政府采购改革方案"],
  korean: ["ko", "서울시청의 새로운 민원 서비스"],
  thai: ["th", "โรงเรียนใหม่ในกรุงเทพ"],
  hindi: ["hi", "सरकारी अस्पतालों में नई सेवाएँ"],
};

/** What is asked, and all that answers. */
const ASKED: readonly (readonly [question: string, ...found: readonly string[]])[] = [
  ["COVID-19", "covid"],
  ["covid 19", "covid"],
  ["covid19", "covid"],
  ["C++", "covid"],
  ["c"],
  ["10,000", "covid"],
  ["10.000", "covid"],
  ["10000", "covid"],
  ["minister", "covid"],
  ["care", "care"],
  ["car", "cars"],
  ["hospitals", "care"],
  ['"care at home"', "care"],
  ['"home care"'],
  ["“care at home”", "care"],
  ["hospital -home"],
  ["hospital -school", "care"],
  ["the care", "care"],
  ["datagov"],
  ["data.gov.uk", "datagov"],
  [".gov", "datagov"],
  ["service", "datagov"],
  ["ecole francaise", "accents"],
  ["école FRANÇAISES", "accents"],
  ["réforme", "accents"],
  ["Ausschreibung", "german"],
  ["strassen", "german"],
  ["Verwaltungen", "german"],
  ["upphandling", "swedish"],
  ["skolorna", "swedish"],
  ["malmo", "swedish"],
  ["еще школы", "russian"],
  ["учебник", "russian"],
  ["йошкар-ола", "russian"],
  ["νομοσ", "greek"],
  ["ΝΌΜΟΣ", "greek"],
  ["istanbul", "turkish"],
  ["okul", "turkish"],
  ["ısparta", "turkish"],
  ["المدرسة", "arabic"],
  ["مدرسة", "arabic"],
  ["اسر", "arabic"],
  ["وأسرهم", "arabic"],
  ["手続", "japanese"],
  ["窓", "japanese"],
  ["口", "japanese"],
  ["市役所", "japanese"],
  ["ガス", "japanese"],
  ["さーびす"],
  ["サービス", "japanese"],
  ["采购", "chinese"],
  ["案", "chinese"],
  ["购采"],
  ["서울", "korean"],
  ["시청", "korean"],
  ["민원", "korean"],
  ["โรงเรียน", "thai"],
  ["अस्पताल", "hindi"],
  ["' & ! | <-> :*"],
  ['"'],
  ["\\"],
  ["-"],
];

test(
  "what is asked for in any language is found, and nothing else",
  withDatabase(async (db) => {
    const stored = Object.entries(TEXTS).map(([name, [language, text]]) => {
      const words = writeWords([{ text, language, weight: "A" }]);
      return sql`(${name}::text, ${words}::tsvector)`;
    });
    const wrong: string[] = [];
    for (const [question, ...expected] of ASKED) {
      const asked = writeQuestion(question);
      const { rows } =
        asked === undefined
          ? { rows: [] }
          : await sql<{ name: string }>`
              select name from (values ${sql.join(stored)}) as text (name, words)
              where words @@ ${asked}::tsquery`.execute(db);
      const found = rows.map(({ name }) => name);
      if (found.join() !== expected.join()) wrong.push(`${question} → ${found.join()}: ${asked}`);
    }
    assert.deepEqual(wrong, []);
  }),
);

test(
  "whatever is stored and asked, Postgres takes it, and a text is found by its own words",
  withDatabase(async (db) => {
    for (const text of [
      "'\\'",
      "a''b\\c",
      "~en:x",
      "x:1A,2 'y'",
      "\u0000\u{10ffff}",
      "é".repeat(9_000),
    ]) {
      const words = writeWords([{ text, language: "en", weight: "A" }]);
      const asked = writeQuestion(text.slice(0, 100));
      const { rows } = await sql<{ found: boolean }>`
        select ${words}::tsvector @@ ${asked ?? ""}::tsquery as found`.execute(db);
      assert.equal(rows[0]?.found, asked !== undefined, text.slice(0, 20));
    }
  }),
);

test("folding twice is folding once, and every word stands behind or beside the one before", () =>
  check(
    property(string({ unit: "grapheme", maxLength: 60 }), (text) => {
      assert.equal(foldText(foldText(text)), foldText(text));
      const places = listWords(text).map(({ at }) => at);
      assert.deepEqual(
        places,
        places.toSorted((one, other) => one - other),
      );
    }),
  ));
