import { AppError } from "../../lib/app-error.ts";
import { type Progress, printProgress, type ProgressTarget } from "../../lib/print-progress.ts";
import { type DumpHeader, type OnRows, rowsIn } from "../../storage/backup/dump-format.ts";
import { waitForEnd } from "./wait-for-end.ts";

/** A terminal is told so often, and a copy of millions of rows is not held up by telling. */
const TELLINGS = 200;
const MEGABYTE = 1_000_000;
const SECOND_MS = 1_000;

export type Copying = {
  readonly onRows: OnRows;
  /** Takes the bar away. Where all is copied, says how much it was, and how long it took. */
  end(): string;
};

/** Shows how far a copy has come, and ends it with a sentence where a person asks for that. */
export function showCopying(target: ProgressTarget, label: string): Copying {
  const started = performance.now();
  let isStopped = false;
  void waitForEnd().then(() => (isStopped = true));
  let progress: Progress | undefined;
  let nextAt = 0;
  let copied: DumpHeader | undefined;
  return {
    onRows(done, header) {
      if (isStopped) throw new AppError("conflict", "Stopped. Nothing was changed.");
      copied = header;
      const total = rowsIn(header);
      if (done < nextAt && done < total) return;
      nextAt = done + total / TELLINGS;
      progress ??= printProgress(target, label, total);
      progress.step(done);
    },
    end() {
      progress?.end();
      if (copied === undefined) return "";
      const seconds = ((performance.now() - started) / SECOND_MS).toFixed(1);
      return `${grouped(rowsIn(copied))} rows of ${copied.tables.length} tables in ${seconds} seconds`;
    },
  };
}

export function megabytes(bytes: number): string {
  return bytes < MEGABYTE / 10
    ? `${grouped(Math.ceil(bytes / 1_000))} kB`
    : `${(bytes / MEGABYTE).toFixed(1)} MB`;
}

function grouped(count: number): string {
  return count.toLocaleString("en");
}
