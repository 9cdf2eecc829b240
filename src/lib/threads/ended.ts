/**
 * How a job on a thread ended. `broke`: it threw, or its thread died. `cancelled`: whoever asked
 * for it no longer wants it, or all is closing.
 */
export type Ended<T> =
  | { readonly outcome: "done"; readonly value: T }
  | { readonly outcome: "timed_out"; readonly deadlineMs: number }
  | { readonly outcome: "out_of_memory"; readonly memoryMb: number }
  | { readonly outcome: "broke"; readonly cause: Error }
  | { readonly outcome: "cancelled" };
