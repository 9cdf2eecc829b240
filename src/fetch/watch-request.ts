import { durationInWords } from "../lib/duration.ts";
import type { FetchLimits } from "./fetch-limits.ts";
import { FetchStop } from "./fetch-stop.ts";

/** Ends one fetch when it takes too long, or when somebody no longer wants it. */
export type Watch = {
  /** Its reason is a FetchStop. */
  readonly signal: AbortSignal;
  readonly stop: (reason: FetchStop) => void;
  /** Stops the fetch unless the returned function is called in time. */
  readonly within: (ms: number, stop: () => FetchStop) => () => void;
  /** Stops the fetch when `bytesSoFar` grows too slowly; the returned function ends the watch. */
  readonly pace: (bytesSoFar: () => number, host: string) => () => void;
  /** Must be called: timers keep the process alive. */
  readonly end: () => void;
};

export function watchRequest(
  limits: FetchLimits,
  host: string,
  cancel: AbortSignal | undefined,
): Watch {
  const controller = new AbortController();
  const stop = (reason: FetchStop): void => controller.abort(reason);

  const within: Watch["within"] = (ms, reason) => {
    const timer = setTimeout(() => stop(reason()), ms);
    return () => clearTimeout(timer);
  };
  const pace: Watch["pace"] = (bytesSoFar, host) => {
    let before = bytesSoFar();
    const timer = setInterval(() => {
      const now = bytesSoFar();
      if (now - before < limits.slowestBytes)
        stop(
          new FetchStop(
            "too_slow",
            `${host} sends less than ${limits.slowestBytes} bytes in ${durationInWords(limits.paceMs)}.`,
          ),
        );
      before = now;
    }, limits.paceMs);
    return () => clearInterval(timer);
  };

  const onCancel = (): void =>
    stop(new FetchStop("cancelled", "Cuttings stopped the request itself."));
  if (cancel?.aborted) onCancel();
  cancel?.addEventListener("abort", onCancel, { once: true });
  const inTime = within(
    limits.wholeMs,
    () =>
      new FetchStop(
        "timeout",
        `Reading from ${host} took longer than ${durationInWords(limits.wholeMs)}.`,
      ),
  );

  return {
    signal: controller.signal,
    stop,
    within,
    pace,
    end: () => {
      inTime();
      cancel?.removeEventListener("abort", onCancel);
    },
  };
}
