import assert from "node:assert/strict";
import { test } from "node:test";
import * as fc from "fast-check";
import { identifyLanguage } from "./identify-language.ts";
import { LanguageProfiles, openLanguageProfiles } from "./language-profiles.ts";

const profiles = openLanguageProfiles(
  new URL("../../../catalogue/lexicon/languages.bin", import.meta.url),
);

const TOLD: readonly (readonly [string, string])[] = [
  ["en", "The city council wants to publish what every department spends"],
  ["de", "Der Stadtrat will veröffentlichen, was jedes Amt ausgibt"],
  ["fr", "Le conseil municipal veut publier les dépenses de chaque service"],
  ["es", "El ayuntamiento quiere publicar lo que gasta cada departamento"],
  ["pt", "A câmara municipal quer publicar o que cada departamento gasta"],
  ["it", "Il consiglio comunale vuole pubblicare le spese di ogni ufficio"],
  ["nl", "De gemeenteraad wil publiceren wat elke afdeling uitgeeft"],
  ["sv", "Kommunfullmäktige vill offentliggöra vad varje avdelning gör av med"],
  ["fi", "Kaupunginvaltuusto haluaa julkaista, mitä jokainen osasto kuluttaa"],
  ["pl", "Rada miasta chce publikować wydatki każdego wydziału"],
  ["cs", "Městská rada chce zveřejňovat, kolik každý odbor utratí"],
  ["hu", "A városi tanács közzé akarja tenni, mennyit költenek a hivatalok"],
  ["tr", "Belediye meclisi her birimin ne harcadığını yayımlamak istiyor"],
  ["id", "Dewan kota ingin menerbitkan pengeluaran setiap dinas karena warga bertanya"],
  ["sw", "Baraza la jiji linataka kuchapisha matumizi ya kila idara"],
  ["vi", "Hội đồng thành phố muốn công bố chi tiêu của từng cơ quan"],
  ["ru", "Городской совет хочет публиковать расходы каждого отдела"],
  ["uk", "Міська рада хоче оприлюднювати витрати кожного відділу"],
  ["bg", "Общинският съвет иска да публикува разходите на всеки отдел"],
  ["sr", "Градско веће жели да објави колико троши свако одељење"],
  ["mk", "Градскиот совет сака да објави колку троши секое одделение"],
  ["sr", "Predsednik Srbije izjavio je u Beogradu da će svet posle izbora biti drugo mesto"],
  ["hr", "Gradsko vijeće tijekom idućeg tjedna objavljuje izvješće o uvjetima"],
  ["ar", "يريد مجلس المدينة نشر ما تنفقه كل إدارة"],
  ["fa", "شورای شهر می‌خواهد هزینه‌های هر اداره را منتشر کند"],
  ["ur", "شہر کی کونسل ہر محکمے کے اخراجات شائع کرنا چاہتی ہے"],
  ["hi", "नगर परिषद हर विभाग का खर्च प्रकाशित करना चाहती है"],
  ["mr", "नगर परिषद प्रत्येक विभागाचा खर्च प्रसिद्ध करू इच्छिते आहे"],
  ["el", "Το δημοτικό συμβούλιο θέλει να δημοσιεύσει τις δαπάνες"],
  ["he", "מועצת העיר רוצה לפרסם את ההוצאות של כל מחלקה"],
  ["am", "የከተማው ምክር ቤት የእያንዳንዱን ክፍል ወጪ ማተም ይፈልጋል"],
  ["ko", "시의회는 각 부서의 지출을 공개하려고 한다"],
  ["ja", "市議会は各部署の支出を公表したいと考えている"],
  ["zh", "市议会希望公布每个部门的支出"],
  ["th", "สภาเมืองต้องการเผยแพร่ค่าใช้จ่ายของทุกแผนก"],
];

for (const [language, text] of TOLD)
  test(`${text} is in ${language}, whatever nobody claims`, () => {
    const found = identifyLanguage(text, profiles);
    assert.equal(found?.value, language);
    assert.ok((found?.confidence ?? 1) <= 0.99);
    assert.ok((found?.evidence.length ?? 0) > 0);
  });

const CLAIMS: readonly (readonly [string, string, string, string | undefined])[] = [
  ["a right claim settles what two languages share", "Banjir di kota", "ms", "ms"],
  ["the same, claimed otherwise", "Banjir di kota", "id", "id"],
  [
    "a wrong claim does not change what is plain",
    "Der Stadtrat will alle Ausgaben nennen",
    "en",
    "de",
  ],
  [
    "a claim of another script changes nothing",
    "Городской совет хочет публиковать расходы",
    "en",
    "ru",
  ],
  ["a region or an old name of a language is heard", "Banjir di kota", "in-ID", "id"],
  ["Norwegian without saying which", "Regjeringen vil ikke gjøre noe etter valget", "no", "nb"],
  ["Chinese and Japanese share letters: no kana, and claimed", "首相辞任", "ja", "ja"],
  ["a maker's name does not outweigh a few signs", "Microsoft 發佈更新", "", "zh"],
  ["numbers alone are as claimed", "2026: 14.5", "fr-CH", "fr"],
  ["numbers alone, and nothing claimed, are unknown", "2026: 14.5", "", undefined],
  ["an address is no text", "https://example.org/der-die-das-und", "", undefined],
  ["what is no tag claims nothing", "2026", "english language", undefined],
];

for (const [reason, text, declared, expected] of CLAIMS)
  test(reason, () => {
    const claims = declared === "" ? {} : { declared };
    assert.equal(identifyLanguage(text, profiles, claims)?.value, expected);
  });

test("what two languages share is not sure, and the source's habit decides", () => {
  const bare = identifyLanguage("Banjir di kota", profiles);
  assert.ok((bare?.confidence ?? 0) < 0.8);
  for (const language of ["id", "ms"]) {
    const used = identifyLanguage("Banjir di kota", profiles, { habit: { [language]: 1 } });
    assert.equal(used?.value, language);
  }
});

test("a claimed language that is not known makes the best of the known ones unsure", () => {
  const found = identifyLanguage("La giunta vuole pubblicare le spese", profiles, {
    declared: "lij",
  });
  assert.equal(found?.value, "it");
  assert.ok((found?.confidence ?? 1) <= 0.6);
});

test("another thread reads the same bytes and finds the same", () => {
  const other = new LanguageProfiles(profiles.bytes, "the same");
  const [, text] = TOLD[0] as (typeof TOLD)[number];
  assert.deepEqual(identifyLanguage(text, other), identifyLanguage(text, profiles));
});

test("no text throws, none takes long, and confidence stays a share", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.string(), (text, declared) => {
      const found = identifyLanguage(text, profiles, { declared });
      assert.ok(found === undefined || (found.confidence >= 0.5 && found.confidence <= 1));
    }),
  );
  for (const part of ["a", "ж", "字", "ก", "https://", "a ", "'", "\u0301"]) {
    const started = performance.now();
    identifyLanguage(part.repeat(1_000_000), profiles);
    assert.ok(performance.now() - started < 1_000, part);
  }
});
