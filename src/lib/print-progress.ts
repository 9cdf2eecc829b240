import { removeControls } from "./remove-controls.ts";

/** Where progress is told: a terminal gets a bar that redraws itself, a pipe gets plain lines. */
export type ProgressTarget = { readonly isTTY?: boolean; write(text: string): unknown };

export type Progress = { step(done: number, note?: string): void; end(note?: string): void };

const BAR_CELLS = 24;
/** In a pipe every tenth is enough. */
const LINES = 10;

/** Tells how far a long work has come. */
export function printProgress(target: ProgressTarget, label: string, total: number): Progress {
  let told = -1;
  return {
    step(done, said = "") {
      const note = removeControls(said);
      const share = total === 0 ? 1 : Math.min(done / total, 1);
      if (target.isTTY === true) {
        const full = Math.round(share * BAR_CELLS);
        target.write(
          `\r\x1b[2K${label} ${"█".repeat(full)}${"░".repeat(BAR_CELLS - full)} ${done}/${total} ${note}`,
        );
        return;
      }
      const tenth = Math.floor(share * LINES);
      if (tenth === told) return;
      told = tenth;
      target.write(`${label} ${done} of ${total}${note === "" ? "" : `: ${note}`}\n`);
    },
    end(said) {
      const note = said && removeControls(said);
      if (target.isTTY === true) target.write("\r\x1b[2K");
      if (note !== undefined) target.write(`${note}\n`);
    },
  };
}
