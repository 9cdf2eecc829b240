/** Every queue of the program. */
export const QUEUES = {
  /** Counts what is due and sends enough readings for it. */
  collectDue: "collect-due",
  /** Claims due hosts and reads their sources until none is left or its time is over. */
  collect: "collect",
  /** Places what was stored in its stories. */
  understand: "understand",
  /** Publishes what an editor scheduled for now. */
  publishDue: "publish-due",
  /** Tells hubs where to push, and again before a lease ends. */
  subscribeToHubs: "subscribe-to-hubs",
  /** Takes down what is no longer needed. */
  tidy: "tidy",
  /** Makes today's backup where it is not there yet. */
  backUp: "back-up",
} as const;
