import { FileProblem } from './file-problem.js';

/**
 * Decodes UTF-8 chunk by chunk. Another encoding (Windows-1252 has been seen) is refused, not guessed: a wrong
 * guess would misspell names in decrees.
 *
 * @throws FileProblem FILE_NOT_UTF8 with the line, FILE_BINARY
 */
export async function* decodeUtf8(content: AsyncIterable<Uint8Array>): AsyncGenerator<string, undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for await (const chunk of content) {
    let text: string;
    try {
      text = decoder.decode(chunk, { stream: true });
    } catch {
      throw new FileProblem('FILE_NOT_UTF8', line + newlines(before(chunk)));
    }
    if (text.includes('\0'))
      throw new FileProblem('FILE_BINARY', line + newlines(text.split('\0', 1)[0] ?? ''), { found: 'NUL' });
    line += newlines(text);
    yield text;
  }
  try {
    decoder.decode();
  } catch {
    throw new FileProblem('FILE_NOT_UTF8', line);
  }
}

/** What of a chunk is well encoded. */
function before(chunk: Uint8Array): string {
  return new TextDecoder('utf-8').decode(chunk).split('\ufffd', 1)[0] ?? '';
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}
