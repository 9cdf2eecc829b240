import assert from "node:assert/strict";
import { test } from "node:test";
import { aCutting } from "../../../test/helpers/sample-cuttings.ts";
import { sampleSite } from "../../../test/helpers/sample-site.ts";
import { type Cutting } from "../../model/cutting.ts";
import { cuttingView } from "../cutting-view.ts";
import { renderCalendar } from "./render-calendar.ts";

function render(...given: readonly Partial<Cutting>[]): string {
  const context = { nameTerm: (_: string, id: string) => ({ id, name: id }), timeZone: "UTC" };
  return renderCalendar({
    site: sampleSite(),
    title: undefined,
    address: { path: "/", query: "" },
    id: "/",
    cuttings: given.map((one) => cuttingView(aCutting(one), context)),
  });
}

/** Each event's properties, read as RFC 5545 has it. */
function readEvents(calendar: string): ReadonlyMap<string, string>[] {
  const lines = calendar.replace(/\r\n[ \t]/g, "").split("\r\n");
  const events: Map<string, string>[] = [];
  for (const line of lines) {
    const [, name = "", value = ""] = /^([A-Z-]+)(?:;[^:]*)?:(.*)$/s.exec(line) ?? [];
    if (line === "BEGIN:VEVENT") events.push(new Map());
    else if (line !== "END:VEVENT")
      events.at(-1)?.set(
        name,
        value.replace(/\\([\\;,nN])/g, (_, sign: string) => (/n/i.test(sign) ? "\n" : sign)),
      );
  }
  return events;
}

test("an event takes its days with the last one, and a deadline is an entry of its own", () => {
  const events = readEvents(
    render({
      headline: "A forum, and more; soon",
      startsOn: "2026-02-27",
      endsOn: "2026-02-28",
      deadline: "2026-12-31",
    }),
  );
  assert.deepEqual(
    events.map((one) => ["DTSTART", "DTEND", "SUMMARY"].map((name) => one.get(name))),
    [
      ["20260227", "20260301", "A forum, and more; soon"],
      ["20261231", "20270101", "Closes: A forum, and more; soon"],
    ],
  );
  assert.equal(new Set(events.map((one) => one.get("UID"))).size, 2);
});

test("an event of one day ends with it, and a cutting without days is no entry", () => {
  const events = readEvents(render({ startsOn: "2024-02-29" }, { headline: "No days" }));
  assert.deepEqual(
    events.map((one) => [one.get("DTSTART"), one.get("DTEND")]),
    [["20240229", "20240301"]],
  );
});

const HOSTILE = [
  "a\r\nBEGIN:VEVENT\r\nSUMMARY:smuggled",
  "back\\slash \\n; comma, colon: \u2028 line",
  "ศูนย์บริการประชาชน".repeat(40),
  "👩‍👩‍👧‍👦".repeat(60),
  "é".repeat(74) + "x",
  "مواعيد مفتوحة للجميع، ".repeat(30),
];
for (const headline of HOSTILE)
  test(`a headline comes back whole from lines of 75 octets: ${headline.slice(0, 20)}`, () => {
    const calendar = render({ headline, startsOn: "2026-03-01" });
    const events = readEvents(calendar);
    assert.equal(events.length, 1);
    assert.equal(events[0]?.get("SUMMARY"), headline.replace(/\r\n|\u2028/g, "\n"));
    const lines = calendar.split("\r\n");
    for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.doesNotMatch(calendar, /[^\r]\n|\r[^\n]/);
    assert.equal(Buffer.from(calendar).toString(), calendar, "no sign is cut");
  });
