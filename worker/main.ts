import { DefaultLogger, Runtime } from '@temporalio/worker';
import { loadProcessSettings } from '../settings/settings.js';
import { workerLog } from './log.js';
import { serve } from './serve.js';

const settings = loadProcessSettings(process.env);
const log = workerLog(settings.logLevel);
Runtime.install({
  logger: new DefaultLogger('WARN', ({ level, message }) => log.warn({ temporal: level }, message)),
  shutdownSignals: [],
});
const stopping = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort());
await serve(settings, log, stopping.signal);
log.info('worker stopped');
