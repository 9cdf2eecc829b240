/**
 * What the embedded Postgres is started with, each time anew, so that a database keeps no settings
 * of an older program. Sized for a small machine that does other work too.
 */
export const POSTGRES_SETTINGS: readonly string[] = [
  // The desk's connections and those of some commands beside it; each costs a process.
  "max_connections=40",
  // A page cache that the system keeps anyway stands behind it.
  "shared_buffers=48MB",
  "effective_cache_size=512MB",
  "work_mem=8MB",
  "maintenance_work_mem=32MB",
  "max_wal_size=256MB",
  // Nobody follows this server: no replicas, no archive.
  "wal_level=minimal",
  "max_wal_senders=0",
  // One question uses one processor; the others are for reading the world.
  "max_parallel_workers_per_gather=0",
  "max_parallel_maintenance_workers=0",
  "autovacuum_max_workers=2",
  "autovacuum_naptime=20s",
  // Three processes fewer; a disk of today answers small reads as fast.
  "io_method=sync",
  "jit=off",
  // Many containers give 64 MB of shared memory, which only parallel questions would use.
  "dynamic_shared_memory_type=mmap",
  "huge_pages=off",
  "timezone=UTC",
  "log_timezone=UTC",
  "lc_messages=C",
  // Errors of statements come to the program; a log must not hold what people wrote.
  "log_min_messages=log",
  "log_min_error_statement=panic",
  "log_checkpoints=off",
  "log_line_prefix=%t ",
];
