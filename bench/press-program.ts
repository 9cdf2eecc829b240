import { pressProgram } from "../test/helpers/hostile/press-program.ts";
import { printRows } from "./bench-row.ts";

const LARGE_HOSTS = 24;
const SECONDS = 60;

const { requests, slowestMs, keptMs, stoodMs, workedMs, peakMb, sources } = await pressProgram({
  largeHosts: LARGE_HOSTS,
  seconds: SECONDS,
});
const read = sources.filter(({ reason }) => /new, \d+ changed/.test(reason ?? "")).length;

printRows([
  {
    name: "pressed by large and hostile feeds",
    value: `slowest of ${requests} requests ${Math.round(slowestMs)} ms (the measuring itself was kept ${Math.round(keptMs)} ms), the serving thread stood ${Math.round(stoodMs)} ms at most and worked ${Math.round(workedMs)} ms without a break, memory ${peakMb} MB at most (${read} of ${sources.length} hosts read in ${SECONDS} s, ${LARGE_HOSTS} of them with 19 MB)`,
  },
]);
