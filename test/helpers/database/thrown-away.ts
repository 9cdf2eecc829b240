/** Settings of a server whose rows are thrown away, so that no disk needs to be waited for. */
export const THROWN_AWAY: readonly string[] = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "max_connections=200",
  // Its snapshots come and go, and with them what the planner takes for visible.
  "autovacuum=off",
];
