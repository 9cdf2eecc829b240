import { SECOND } from "../../lib/duration.ts";
import { isDatabaseAway } from "../../storage/is-database-away.ts";

const LOOK_AGAIN_MS = SECOND;

export type OutageLog = {
  readonly onError: (error: unknown) => void;
  /** Told once the database answers again, with how many requests failed meanwhile. */
  readonly onRecovery: (failed: number) => void;
  readonly answers: () => Promise<boolean>;
};

/**
 * While the database is away every request fails for the same reason: the first is logged, the
 * others are counted, and its return is logged with their number. All else is logged as it comes.
 */
export function logOutages({ onError, onRecovery, answers }: OutageLog): (error: unknown) => void {
  let failed = 0;
  const lookAgain = async (): Promise<void> => {
    if (!(await answers())) {
      setTimeout(lookAgain, LOOK_AGAIN_MS).unref();
      return;
    }
    onRecovery(failed);
    failed = 0;
  };
  return (error) => {
    if (!isDatabaseAway(error)) return onError(error);
    failed += 1;
    if (failed > 1) return;
    onError(error);
    setTimeout(lookAgain, LOOK_AGAIN_MS).unref();
  };
}
