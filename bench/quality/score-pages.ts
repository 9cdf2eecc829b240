import type { Page } from "../../src/model/reading/page.ts";
import { readPage } from "../../src/parse/pages/read-page.ts";
import type { BenchRow } from "../bench-row.ts";
import type { TestPage } from "./open-test-pages.ts";

type Read = { readonly test: TestPage; readonly page: Page | undefined };
type Count = { right: number; wrong: number; missed: number };

export type ReadPages = { readonly reads: readonly Read[]; readonly pagesASecond: number };

export function readAll(tests: readonly TestPage[]): ReadPages {
  const started = performance.now();
  const reads = tests.map((test) => {
    const reading = readPage(
      test.body,
      test.address === undefined ? {} : { address: test.address },
    );
    return { test, page: "page" in reading ? reading.page : undefined };
  });
  return { reads, pagesASecond: (1_000 * tests.length) / (performance.now() - started) };
}

/** Wanted and unwanted segments of the main text: found in it or not, white space aside. */
export function scoreMainText(reads: readonly Read[]): BenchRow {
  return inParts("main text, F1", reads, (part) => {
    const count: Count = { right: 0, wrong: 0, missed: 0 };
    for (const { test, page } of part) {
      const text = oneLine(page?.text ?? "");
      const found = (segment: string): boolean => text.includes(oneLine(segment));
      for (const segment of test.with ?? []) count[found(segment) ? "right" : "missed"]++;
      count.wrong += (test.without ?? []).filter(found).length;
    }
    return fOf(count);
  });
}

/** Of the pages whose field is known, those that give just that; case and kinds of quotes aside. */
export function scoreField(reads: readonly Read[], field: "title" | "author" | "date"): BenchRow {
  return inParts(`${field}, exact`, reads, (part) => {
    const known = part.filter(({ test }) => typeof test[field] === "string");
    const exact = known.filter(
      ({ test, page }) => folded(valueOf(page, field)) === folded(test[field] ?? ""),
    );
    return `${((100 * exact.length) / known.length).toFixed(1)} % of ${known.length}`;
  });
}

/** As htmldate scores itself: a day is right, wrong or not given. */
export function scorePublished(reads: readonly Read[]): BenchRow {
  return inParts("publication day, F", reads, (part) => {
    const count: Count = { right: 0, wrong: 0, missed: 0 };
    for (const { test, page } of part) {
      if (typeof test.date !== "string") continue;
      const day = valueOf(page, "date");
      count[day === "" ? "missed" : day === test.date ? "right" : "wrong"]++;
    }
    return fOf(count);
  });
}

function inParts(
  name: string,
  reads: readonly Read[],
  score: (part: readonly Read[]) => string,
): BenchRow {
  const seen = reads.filter(({ test }) => !test.isUnseen);
  const unseen = reads.filter(({ test }) => test.isUnseen);
  return { name, value: `${score(reads)}; seen ${score(seen)}, unseen ${score(unseen)}` };
}

function valueOf(page: Page | undefined, field: "title" | "author" | "date"): string {
  if (field === "date") return page?.publishedDay ?? "";
  return page?.[field] ?? "";
}

function fOf({ right, wrong, missed }: Count): string {
  const precision = right / (right + wrong);
  const recall = right / (right + missed);
  const f = (2 * precision * recall) / (precision + recall);
  return `${f.toFixed(3)} (P ${precision.toFixed(3)}, R ${recall.toFixed(3)})`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function folded(text: string): string {
  return oneLine(text)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, "-");
}
