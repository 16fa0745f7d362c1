import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process that a measurement has started, and asks things of. */
export interface PeerProcess {
  readonly pid: number;
  /** One question at a time. @throws Error when it has ended, or `accept` refuses the answer */
  ask(question: unknown): Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts a program of the bench, which sends a message when it is ready and one as the answer to each question, and
 * ends when it is disconnected.
 *
 * @param main its file
 * @param accept looks at each answer, the first among them, and throws where something has failed
 * @throws Error when it ends before
 */
export async function startPeer(
  main: URL,
  args: readonly string[],
  accept: (answer: unknown) => void = () => undefined,
): Promise<PeerProcess> {
  const child = fork(fileURLToPath(main), [...args], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  const gone = ended.then(() => Promise.reject(new Error(`${main.pathname} has ended`)));
  // Told to whoever waits for an answer; at the end nobody does.
  gone.catch(() => undefined);
  const answered = async () => {
    const [answer] = await Promise.race([once(child, 'message'), gone]);
    accept(answer);
  };
  const stop = async () => {
    if (child.connected) child.disconnect();
    await ended;
  };
  try {
    await answered();
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    pid: child.pid ?? 0,
    ask: async (question) => {
      const done = answered();
      child.send(question as object);
      await done;
    },
    stop,
  };
}
