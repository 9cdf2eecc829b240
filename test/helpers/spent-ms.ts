/**
 * Milliseconds of the processor that were spent since; a clock runs on while other tests have the
 * machine.
 */
export function spentMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000;
}
