// The API as a process of its own.
import { sentenceOf } from '../contract/problem.js';
import { Refusal } from '../domain/refusal.js';
import { loadProcessSettings } from '../settings/settings.js';
import { StartError } from '../settings/start-error.js';
import { serve } from './serve.js';

const stopping = new AbortController();
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopping.abort());

try {
  await serve(loadProcessSettings(process.env), stopping.signal);
} catch (error) {
  if (error instanceof StartError) console.error(error.message);
  else if (error instanceof Refusal) console.error(sentences(error));
  else throw error;
  process.exitCode = 1;
}

function sentences({ code, values }: Refusal): string {
  return `${code}: ${sentenceOf(code, values, 'id')}\n${' '.repeat(code.length + 2)}${sentenceOf(code, values, 'en')}`;
}
