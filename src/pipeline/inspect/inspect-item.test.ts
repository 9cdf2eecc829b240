import assert from "node:assert/strict";
import { test } from "node:test";
import { readEnrichTables } from "../understand/enrich-item.ts";
import { inspectItem, type InspectedItemFacts } from "./inspect-item.ts";

const tables = await readEnrichTables(new URL("../../../catalogue/", import.meta.url));

test("an item gives the keys of the contract, all of them and in order", () => {
  assert.deepEqual(Object.keys(inspect({ id: 7, title: "A" })), [
    "id",
    "language",
    "places",
    "services",
    "themes",
    "kind",
    "audience",
    "line",
  ]);
});

test("each thing found has a confidence and the words that it stands on", () => {
  const found = inspect({
    id: "a",
    title: "Kenya opens consultation on procurement of hospital equipment",
    language: "en",
  });
  const first = (findings: InspectedItemFacts["services"], value: string) =>
    findings.find((one) => one.value === value)?.evidence[0];
  assert.equal(first(found.places, "ke"), "Kenya");
  assert.equal(first(found.services, "health"), "hospital");
  assert.equal(first(found.themes, "procurement"), "procurement");
  assert.equal(found.kind?.value, "call");
  for (const one of [...found.places, ...found.services, ...found.themes])
    assert.ok(one.confidence > 0 && one.confidence <= 1 && one.evidence.length > 0);
});

test("a public body speaks of its own country where it names none", () => {
  const found = inspect({
    title: "Bundesrat eröffnet Vernehmlassung zu Renten, Invalidenversicherung und Sozialhilfe",
    source: "https://www.news.admin.ch/rss",
    language: "de",
  });
  assert.deepEqual([found.places[0]?.value, found.kind?.value], ["ch", "call"]);
  assert.ok(found.services.some(({ value }) => value === "social-protection"));
});

test("markup is no part of a line", () => {
  const sentence =
    "The ministry will send 400 nurses to rural clinics this year to shorten waiting times.";
  const found = inspect({
    title: "Nurses go out",
    description: `<img src="https://a.example/1.png" alt="A nurse"><p>${sentence}</p>`,
    language: "en",
  });
  assert.deepEqual([found.line?.value, found.line?.from], [sentence, 0]);
});

test("sport is filed under nothing", () => {
  const found = inspect({
    title: "City council sees local team win the cup",
    link: "https://paper.example/sport/cup",
    language: "en",
  });
  assert.deepEqual([found.kind, found.services, found.themes, found.audience], [null, [], [], []]);
});

test("what is not said is not guessed, and odd input throws nothing but for a missing title", () => {
  assert.equal(inspect({ title: "", description: "\ud800 ".repeat(999) }).line, null);
  assert.equal(inspect({ title: "خبر من المدينة", language: "x-odd-!" }).language?.value, "ar");
  assert.throws(() => inspectItem('{"id":1}', tables));
});

function inspect(item: object): InspectedItemFacts {
  return inspectItem(JSON.stringify(item), tables);
}
