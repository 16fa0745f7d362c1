import { StartError } from '../../settings/start-error.js';
import { launchers } from './launchers.js';
import { onLeave } from './leave.js';
import { readyLine } from './ready-line.js';
import { StartAbandoned } from './roster.js';
import { startStack } from './stack.js';

/** `npm start`: brings the stack up, says where it is, and keeps it until it is told to end. */
export async function start(): Promise<void> {
  // Whoever read our lines may be gone; the stack goes on.
  process.stdout.on('error', () => undefined);
  const began = Date.now();
  const say = (line: string) => console.log(`[${elapsed(began)}] ${line}`);
  const above = launchers();
  const leave = onLeave(above, say);
  try {
    const stack = await startStack({
      environment: process.env,
      onProgress: say,
      signal: leave.signal,
      hurry: leave.hurry,
      launchers: above,
    });
    console.log(readyLine(stack, Date.now() - began));
    await leave.asked;
    await stack.stop();
    say('everything has ended');
  } catch (error) {
    if (error instanceof StartAbandoned) return say('everything has ended');
    process.exitCode = 1;
    console.error(error instanceof StartError ? error.message : error);
  } finally {
    leave.forget();
  }
}

function elapsed(since: number): string {
  const seconds = Math.floor((Date.now() - since) / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
