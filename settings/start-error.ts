/** One sentence in the two languages of the house. */
export interface Sentence {
  readonly id: string;
  readonly en: string;
}

/**
 * What stops a start: a stable code and one sentence that says what to change, in Indonesian and in English.
 * Everything that starts processes throws this and nothing else for a cause the reader can remove.
 */
export class StartError extends Error {
  readonly code: string;
  readonly sentence: Sentence;

  constructor(code: string, sentence: Sentence) {
    super(`${code}: ${sentence.id}\n${' '.repeat(code.length + 2)}${sentence.en}`);
    this.name = 'StartError';
    this.code = code;
    this.sentence = sentence;
  }
}
