import {
  type LineAccount,
  type ListedCutting,
  type ListRead,
} from "../../model/lists/list-reading.ts";

/** Digits of a number, a day, the longest kind's name. */
const WIDTH = { number: 5, date: 10, kind: 16 } as const;
const INDENT = " ".repeat(WIDTH.number + WIDTH.date + WIDTH.kind + 6);

export type ListShowing = {
  readonly file: string;
  readonly nameKind: (id: string) => string;
  readonly everyLine: boolean;
};

/** What was understood of a list, for a person to check before it is stored. */
export function showList(list: ListRead, showing: ListShowing): readonly string[] {
  return [
    `${showing.file}: ${list.format}, ${counted(lastLine(list.lines), "line")}: ${summary(list)}`,
    "",
    ...list.cuttings.flatMap((cutting, index) => showCutting(cutting, index + 1, showing)),
    ...list.sources.map(
      (source, index) =>
        `${String(index + 1).padStart(WIDTH.number)}  ${source.name}  ${source.address}${source.field === undefined ? "" : `  (${source.field})`}`,
    ),
    ...showWords("For the site's introduction:", list.about),
    ...showWords("For the foot of the site:", list.mission),
    "",
    `Lines: ${countParts(list.lines)}`,
    ...list.lines.filter((line) => showing.everyLine || line.note !== undefined).map(showLine),
  ];
}

function summary(list: ListRead): string {
  const wanting = list.cuttings.filter((cutting) => cutting.attention !== undefined).length;
  const parts = [
    list.cuttings.length > wanting && counted(list.cuttings.length - wanting, "cutting"),
    wanting > 0 && `${wanting} that ${wanting === 1 ? "needs" : "need"} attention`,
    list.sources.length > 0 && counted(list.sources.length, "source"),
    list.about !== undefined && "an introduction",
    list.mission !== undefined && "closing words",
  ];
  return parts.filter((part) => part !== false).join(", ");
}

function showCutting(cutting: ListedCutting, number: number, { nameKind }: ListShowing): string[] {
  const kind = cutting.kind === undefined ? "" : nameKind(cutting.kind);
  const mark = cutting.attention === undefined ? " " : "!";
  const head = `${mark}${String(number).padStart(WIDTH.number - 1)}  ${(cutting.date ?? "").padEnd(WIDTH.date)}  ${kind.padEnd(WIDTH.kind)}  ${cutting.headline ?? "(no headline)"}`;
  const below = [
    cutting.line,
    cutting.credit && `by ${cutting.credit}`,
    cutting.link,
    cutting.attention && `! ${cutting.attention}`,
  ];
  return [
    head,
    ...below.filter((text) => text !== undefined && text !== "").map((text) => `${INDENT}${text}`),
  ];
}

function showWords(title: string, words: string | undefined): string[] {
  return words === undefined
    ? []
    : [
        "",
        title,
        ...words
          .split("\n")
          .filter((line) => line !== "")
          .map((line) => `  ${line}`),
      ];
}

function countParts(lines: readonly LineAccount[]): string {
  const parts = Map.groupBy(
    lines.flatMap((line) => line.became),
    (part) => part,
  );
  return [...parts].map(([part, all]) => `${all.length} ${part}`).join(", ");
}

function showLine({ number, through, became, of, note, text }: LineAccount): string {
  const range = through === undefined || through === number ? `${number}` : `${number}-${through}`;
  const whose = of === undefined ? "" : ` of ${of}`;
  return `${range.padStart(WIDTH.number)}  ${`${became.join(", ")}${whose}`.padEnd(24)}  ${note === undefined ? "" : `(${note}) `}${text}`;
}

function lastLine(lines: readonly LineAccount[]): number {
  return lines.reduce((last, { number, through = number }) => Math.max(last, through), 0);
}

export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
