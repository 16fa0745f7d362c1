import { StartError } from '../settings/start-error.js';

/** A signal that is aborted with StartError INTERRUPTED when the user ends the measurement. */
export function interruptible(): AbortSignal {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => stopping.abort(interrupted()));
  return stopping.signal;
}

function interrupted(): StartError {
  return new StartError('INTERRUPTED', {
    id: 'Pengukuran dihentikan sebelum selesai; semua yang dimulainya telah diakhiri',
    en: 'The measurement was stopped before its end; all that it started has been ended',
  });
}
