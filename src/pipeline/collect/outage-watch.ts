import type { SourceReading } from "./source-reading.ts";

/** Fewer hosts that keep silent may all be away themselves. */
const FEWEST_HOSTS = 5;
/** No word came from the other side, or it cannot be told what kept us from asking. */
const SILENT: ReadonlySet<string> = new Set([
  "host_not_found",
  "host_not_resolved",
  "no_network",
  "connection_failed",
  "timeout",
  "tls",
  "certificate",
  "forbidden_by_robots",
  "cancelled",
]);
const REASON =
  "Nothing could be reached: no other host answered either, so it says nothing of this one.";

/**
 * Tells an outage of ours from those of others: what keeps silent is held back until anything
 * answers. Where nothing does, it is our side, and no source is judged by it.
 */
export class OutageWatch {
  private isAnswered = false;
  private isOut = false;
  private readonly held = new Set<() => void>();

  get isOutage(): boolean {
    return this.isOut;
  }

  /** What may be stored of one host's readings, when that can be told. */
  async judge(
    readings: readonly SourceReading[],
    hostsUnderWay: () => number,
  ): Promise<readonly SourceReading[]> {
    if (readings.length === 0 || this.isAnswered) return readings;
    if (readings.some((reading) => !isSilent(reading))) {
      this.isAnswered = true;
      this.letGo();
      return readings;
    }
    await new Promise<void>((resolve) => {
      this.held.add(resolve);
      this.decide(hostsUnderWay());
    });
    return this.isOut ? readings.map(asOurs) : readings;
  }

  /** When fewer hosts are under way, those that are held may be all that there are. */
  decide(hostsUnderWay: number): void {
    if (this.held.size === 0 || this.held.size < hostsUnderWay) return;
    this.isOut = !this.isAnswered && this.held.size >= FEWEST_HOSTS;
    this.letGo();
  }

  private letGo(): void {
    for (const resolve of this.held) resolve();
    this.held.clear();
  }
}

function isSilent(reading: SourceReading): boolean {
  return (
    reading.came === "nothing" &&
    reading.fetched.status === undefined &&
    SILENT.has(reading.fetched.code)
  );
}

function asOurs(reading: SourceReading): SourceReading {
  if (reading.came !== "nothing" || reading.fetched.code === "cancelled") return reading;
  return { ...reading, fetched: { ...reading.fetched, code: "no_network", reason: REASON } };
}
