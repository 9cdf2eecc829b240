import { durationInWords } from "../../lib/duration.ts";
import type { Ended } from "../../lib/threads/ended.ts";

export type Trouble = { readonly code: string; readonly message: string };

/** What a job gave, or why it gave nothing, as a sentence that an editor can read. */
export function resultOf<T>(ended: Ended<T>): T | { readonly error: Trouble } {
  return ended.outcome === "done" ? ended.value : { error: troubleOf(ended) };
}

function troubleOf(ended: Exclude<Ended<unknown>, { readonly outcome: "done" }>): Trouble {
  switch (ended.outcome) {
    case "timed_out":
      return {
        code: "endless",
        message: `Reading it takes more than ${durationInWords(ended.deadlineMs)} of work, so it was given up.`,
      };
    case "out_of_memory":
      return {
        code: "too_much_memory",
        message: `Reading it takes more than ${ended.memoryMb} MB of memory, so it was given up.`,
      };
    case "broke":
      return {
        code: "reader_broke",
        message: `What reads such documents broke on it (${ended.cause.message}); that is our mistake.`,
      };
    case "cancelled":
      return { code: "cancelled", message: "Cuttings is closing." };
  }
}
