/** The kinds of file that are taken in, with the ending of their names. */
export const fileEndings = {
  'application/pdf': '.pdf',
  'image/jpeg': '.jpg',
  'image/png': '.png',
} as const;

export type DocumentMediaType = keyof typeof fileEndings;

const text = (written: string) => [...written].map((letter) => letter.charCodeAt(0));

const beginnings: readonly (readonly [DocumentMediaType, readonly number[]])[] = [
  ['application/pdf', text('%PDF-')],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  // The signature is followed by the header chunk: PNG (3rd edition), 5.2 and 11.2.1.
  ['image/png', [0x89, ...text('PNG\r\n'), 0x1a, 0x0a, 0, 0, 0, 13, ...text('IHDR')]],
];

/** How many of a file's first bytes `mediaTypeOf` looks at. */
export const headLength = 16;

/**
 * What a file is by its first bytes, whatever it is called; null for what is not taken in.
 *
 * @example
 * mediaTypeOf(Buffer.from('%PDF-1.7 …')) // 'application/pdf'
 */
export function mediaTypeOf(head: Uint8Array): DocumentMediaType | null {
  const found = beginnings.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
  return found?.[0] ?? null;
}
