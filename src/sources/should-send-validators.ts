import { DAY } from "../lib/duration.ts";

/** Some servers answer "not modified" for ever, so now and then the whole is asked for. */
const VALIDATORS_TRUSTED_FOR = 8 * DAY;

/** Whether to ask "only if changed". `wholeReadAt` is when a body last came. */
export function shouldSendValidators(wholeReadAt: Date | undefined, now: Date): boolean {
  return (
    wholeReadAt !== undefined && now.getTime() - wholeReadAt.getTime() < VALIDATORS_TRUSTED_FOR
  );
}
