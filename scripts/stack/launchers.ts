import { commandLine, identify, type ProcessIdentity, parentOf } from './process-identity.js';

/**
 * The npm that runs this process, and the shell between the two: when one of them is killed nobody is left whom
 * Ctrl-C reaches. Empty without npm, since a shell may end and leave a program in the background on purpose.
 */
export function launchers(environment: NodeJS.ProcessEnv = process.env): readonly ProcessIdentity[] {
  if (environment.npm_lifecycle_event === undefined) return [];
  const chain: ProcessIdentity[] = [];
  for (let pid: number | null = process.ppid; pid !== null && chain.length < 3; pid = parentOf(pid)) {
    const living = identify(pid);
    if (living === null) break;
    chain.push(living);
    if (/\bnpm\b/.test(commandLine(pid) ?? '')) return chain;
  }
  return [];
}
