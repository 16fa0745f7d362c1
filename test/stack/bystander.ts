import { type Launched, launch } from '../../scripts/stack/launch.js';
import { stopProcess } from '../../scripts/stack/stop-process.js';

const begun: Launched[] = [];

/** A process that does nothing until it is ended; `stubborn` ones take no notice of SIGTERM. */
export async function bystander({ stubborn = false } = {}): Promise<Launched> {
  const words = 'here I am';
  const ignore = stubborn ? `process.on('SIGTERM', () => undefined);` : '';
  const launched = await new Promise<Launched>((resolve) => {
    const begins: Launched = launch({
      name: 'bystander',
      file: process.execPath,
      args: ['-e', `${ignore} setInterval(() => undefined, 1e6); console.log('${words}')`],
      output: { kind: 'lines', onLine: (line) => line === words && resolve(begins) },
    });
    begun.push(begins);
  });
  return launched;
}

/** To be called after each test that asked for bystanders. */
export async function endBystanders(): Promise<void> {
  for (const launched of begun.splice(0)) await stopProcess(launched.identity, { patienceMs: 0 });
}
