import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that can be recognised again after its number has been given to another one. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When the kernel says it began; opaque, compared only with itself. */
  readonly began: string;
}

/** The identity of a living process, or null when there is none of that number (a zombie counts as none). */
export function identify(pid: number): ProcessIdentity | null {
  const began = process.platform === 'linux' ? beganByProc(pid) : beganByPs(pid);
  return began === null ? null : { pid, began };
}

/** Whether the very process that was noted down still lives. */
export function isAlive(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.began === identity.began;
}

/** The command line of a living process, or null where it cannot be read. */
export function commandLine(pid: number): string | null {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return null;
  }
}

/** The parent of a living process, or null where it cannot be told. */
export function parentOf(pid: number): number | null {
  try {
    const told =
      process.platform === 'linux'
        ? statFields(pid)[1]
        : execFileSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    const parent = Number(told);
    return Number.isSafeInteger(parent) && parent > 0 ? parent : null;
  } catch {
    return null;
  }
}

/** What Linux says of a process, from its state on. */
function statFields(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name in parentheses may itself hold spaces and parentheses: count from the last one.
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function beganByProc(pid: number): string | null {
  try {
    const fields = statFields(pid);
    if (fields[0] === 'Z' || fields[0] === 'X') return null;
    // Ticks count from boot, so a machine started anew could repeat them.
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
  } catch {
    return null;
  }
}

function beganByPs(pid: number): string | null {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return line === '' || line.startsWith('Z') ? null : line.replace(/^\S+\s+/, '');
  } catch {
    return null;
  }
}
