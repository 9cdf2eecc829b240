import type { Repair } from "../../model/reading/repair.ts";
import {
  type ReportedSource,
  SOURCE_FINDINGS,
  type SourceReport,
} from "../../model/reading/source-report.ts";

/** Those that answer need no line of their own. */
const TOLD = SOURCE_FINDINGS.filter((finding) => finding !== "answered" && finding !== "paused");

/** One page: how many there are of each, and those that something is to be done about. */
export function showReport({ sources }: SourceReport): readonly string[] {
  const found = Map.groupBy(sources, ({ finding }) => finding);
  const counts = SOURCE_FINDINGS.flatMap((finding) => {
    const count = found.get(finding)?.length ?? 0;
    return count === 0 ? [] : [`${count} ${finding}`];
  });
  return [
    `${sources.length} sources${counts.length === 0 ? "" : `: ${counts.join(", ")}`}.`,
    ...TOLD.flatMap((finding) => {
      const own = found.get(finding) ?? [];
      return own.length === 0 ? [] : ["", `${finding}:`, ...own.flatMap(linesOf)];
    }),
  ];
}

function linesOf({ id, name, address, reason, proposed }: ReportedSource): string[] {
  const [first] = proposed;
  return [
    `${String(id).padStart(5)}  ${name}  ${address}`,
    `       ${reason}`,
    ...(first === undefined ? [] : [`       → ${repairInWords(first)}`]),
  ];
}

export function repairInWords(repair: Repair): string {
  switch (repair.kind) {
    case "use_address":
    case "use_https":
      return `Read it at ${repair.address}.`;
    case "find_feed":
      return `Look for a feed from ${repair.from}.`;
    case "watch_page":
      return `Watch the page ${repair.address}.`;
    case "use_http2":
      return "Ask with HTTP/2.";
    case "pause":
      return "Pause it.";
  }
}
