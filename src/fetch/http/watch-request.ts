import { durationInWords } from "../../lib/duration.ts";
import type { FetchLimits } from "./fetch-limits.ts";
import { FetchStop } from "./fetch-stop.ts";
import type { StallClock } from "./stall-clock.ts";

/** Ends one fetch when it takes too long, or when somebody no longer wants it. */
export type Watch = {
  /** Its reason is a FetchStop. */
  readonly signal: AbortSignal;
  readonly stop: (reason: FetchStop) => void;
  /** Stops the fetch unless the returned function is called in time. */
  readonly within: (ms: number, stop: () => FetchStop) => () => void;
  /** Stops the fetch when `bytesSoFar` grows too slowly; the returned function ends the watch. */
  readonly pace: (bytesSoFar: () => number, host: string) => () => void;
  /** Waits for something of our own, in which no time counts. */
  readonly uncounted: (wait: Promise<void>) => Promise<void>;
  /** Milliseconds since the beginning, without those that we ourselves stood still or waited. */
  readonly elapsed: () => number;
  /** Must be called: timers keep the process alive. */
  readonly end: () => void;
};

export type Watching = {
  readonly limits: FetchLimits;
  readonly host: string;
  readonly cancel: AbortSignal | undefined;
  readonly clock: StallClock;
};

export function watchRequest({ limits, host, cancel, clock }: Watching): Watch {
  const controller = new AbortController();
  const stop = (reason: FetchStop): void => controller.abort(reason);
  const { elapsed, uncounted, end } = countTime(clock, controller.signal);

  /** Calls back when so much counted time has passed; a stall makes it wait again. */
  const after = (ms: number, done: () => void): (() => void) => {
    const from = elapsed();
    let timer: NodeJS.Timeout;
    const look = (): void => {
      const left = ms - (elapsed() - from);
      if (left < 1) done();
      else timer = setTimeout(look, left);
    };
    timer = setTimeout(look, ms);
    return () => clearTimeout(timer);
  };
  const within: Watch["within"] = (ms, reason) => after(ms, () => stop(reason()));
  const pace: Watch["pace"] = (bytesSoFar, host) => {
    let cancelLook = (): void => undefined;
    const watchFrom = (before: number): void => {
      cancelLook = after(limits.paceMs, () => {
        const now = bytesSoFar();
        if (now - before < limits.slowestBytes) stop(tooSlow(host, limits));
        else watchFrom(now);
      });
    };
    watchFrom(bytesSoFar());
    return () => cancelLook();
  };

  const onCancel = (): void =>
    stop(new FetchStop("cancelled", "Cuttings stopped the request itself."));
  if (cancel?.aborted) onCancel();
  cancel?.addEventListener("abort", onCancel, { once: true });
  const inTime = within(limits.wholeMs, () => tookTooLong(host, limits));

  return {
    signal: controller.signal,
    stop,
    within,
    pace,
    uncounted,
    elapsed,
    end: () => {
      inTime();
      end();
      cancel?.removeEventListener("abort", onCancel);
    },
  };
}

function countTime(
  clock: StallClock,
  signal: AbortSignal,
): Pick<Watch, "elapsed" | "uncounted" | "end"> {
  const letGo = clock.hold();
  const started = clock.now();
  let waited = 0;
  let waitingSince: number | undefined;
  return {
    elapsed: () => (waitingSince ?? clock.now()) - started - waited,
    async uncounted(wait) {
      waitingSince = clock.now();
      const stopped = Promise.withResolvers<never>();
      const onAbort = (): void => stopped.reject(signal.reason);
      if (signal.aborted) onAbort();
      signal.addEventListener("abort", onAbort);
      await Promise.race([wait, stopped.promise]).finally(() => {
        signal.removeEventListener("abort", onAbort);
        waited += clock.now() - (waitingSince ?? clock.now());
        waitingSince = undefined;
      });
    },
    end: letGo,
  };
}

function tooSlow(host: string, { slowestBytes, paceMs }: FetchLimits): FetchStop {
  return new FetchStop(
    "too_slow",
    `${host} sends less than ${slowestBytes} bytes in ${durationInWords(paceMs)}.`,
  );
}

function tookTooLong(host: string, { wholeMs }: FetchLimits): FetchStop {
  return new FetchStop(
    "timeout",
    `Reading from ${host} took longer than ${durationInWords(wholeMs)}.`,
  );
}
