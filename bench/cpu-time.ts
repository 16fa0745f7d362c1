import { readFileSync } from 'node:fs';

/** Linux tells times in hundredths of a second, whatever the kernel's own tick. */
const tickMs = 10;

/**
 * CPU time that a process, its children and those it has outlived have used so far, in ms; null where there
 * is no `/proc`. PostgreSQL is a process for each connection: only with its children is it whole.
 */
export function cpuTime(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may itself hold spaces and parentheses: count from the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const own = fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * tickMs, 0);
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    return children.reduce((sum, child) => sum + (cpuTime(Number(child)) ?? 0), own);
  } catch {
    return null;
  }
}

/** CPU time of one process that has a single thread, in ms, to the microsecond; null where there is no `/proc`. */
export function exactCpuTime(pid: number): number | null {
  try {
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return null;
  }
}

/** CPU time of this process, in ms. */
export function ownCpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Of these processes and this one together; null when one is not known. */
export function cpuTimeOfAll(pids: readonly number[]): number | null {
  return pids
    .map(cpuTime)
    .reduce((sum, each) => (sum === null || each === null ? null : sum + each), ownCpuTime());
}
