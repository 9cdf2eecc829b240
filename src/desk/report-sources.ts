import type {
  ReportedSource,
  SourceFinding,
  SourceReport,
} from "../model/reading/source-report.ts";
import type { SourceHealth } from "../model/source.ts";
import { proposeRepairs } from "../sources/propose-repairs.ts";
import type { Database } from "../storage/database.ts";
import { recentFetches } from "../storage/sources/fetches.ts";
import { type ListedSource, listSources } from "../storage/sources/source-lists.ts";

/** What says that a thing is no more, and not that it could not be had today. */
const GONE: ReadonlySet<string> = new Set(["gone", "not_found", "host_not_found"]);

/** What one failure would prove if it stayed: after the first hour nothing has stayed yet. */
const LIKELY: Readonly<Record<string, SourceHealth>> = {
  gone: "gone",
  not_found: "gone",
  host_not_found: "host_gone",
  certificate: "certificate_wrong",
  redirect_loop: "looping",
  too_many_redirects: "looping",
  html_page: "turned_into_page",
  is_page: "turned_into_page",
  no_items: "empty",
  no_links: "empty",
  no_list: "empty",
  guarded: "guarded",
  bot_check: "guarded",
};

/** What became of each source when it was asked last, and what may help those that need it. */
export async function reportSources(db: Database): Promise<SourceReport> {
  const listed = await listSources(db);
  const outage = outageIn(listed);
  const needy = listed.filter(({ health, redirected_to }) => health !== "well" || redirected_to);
  const rows = await recentFetches(
    db,
    needy.map(({ id }) => id),
  );
  const sources = listed.map((source): ReportedSource => {
    const finding = findingOf(source);
    const { id, name, publisher, address, kind, health, homepage, redirected_to } = source;
    const likely = source.outcome === "failed" ? LIKELY[source.code ?? ""] : undefined;
    const about = {
      address,
      health: likely ?? health,
      kind,
      ...(homepage !== null && { homepage }),
    };
    return {
      id,
      name,
      publisher,
      address,
      kind,
      finding,
      reason: reasonOf(source, finding),
      ...(source.last_at !== null && { askedAt: source.last_at }),
      ...(redirected_to !== null && { movedTo: redirected_to }),
      proposed: outage === undefined ? proposeRepairs(about, rows.get(id) ?? []) : [],
    };
  });
  return { sources, ...(outage !== undefined && { outage }) };
}

function outageIn(listed: readonly ListedSource[]): string | undefined {
  const asked = listed.filter(({ outcome, paused_at }) => outcome !== null && paused_at === null);
  const silent = asked.filter(({ outcome, status }) => outcome === "failed" && status === null);
  return asked.length === 0 || silent.length < asked.length
    ? undefined
    : `Nothing could be reached: none of ${asked.length} sources answered, so it is this machine that is cut off. No source was marked.`;
}

function findingOf(source: ListedSource): SourceFinding {
  if (source.paused_at !== null) return "paused";
  if (source.outcome === null) return "not asked";
  const isRepaired = source.repaired_at !== null;
  if (source.outcome !== "failed" && source.redirected_to !== null) return "moved";
  if (source.outcome !== "failed") return isRepaired ? "repaired" : "answered";
  return GONE.has(source.code ?? "") ? "gone" : "failed";
}

function reasonOf(source: ListedSource, finding: SourceFinding): string {
  if (finding === "moved") return `Its server sends on for good to ${source.redirected_to ?? ""}.`;
  return finding === "not asked" || finding === "paused"
    ? source.health_reason
    : (source.reason ?? source.health_reason);
}
