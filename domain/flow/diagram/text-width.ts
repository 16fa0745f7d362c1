/** Widths in ems of a wide sans serif, so that text set in a narrower one fits too. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[iljI.,:;'’|!]/, 0.34],
  [/[ftr()[\] /-]/, 0.42],
  [/[mwMW@%→]/, 0.95],
  [/[A-Z]/, 0.72],
  [/[0-9]/, 0.64],
];

/** How wide a text will be, in pixels, at most. There is nothing here that could measure it. */
export function textWidth(text: string, size: number, bold = false): number {
  const ems = [...text].reduce((sum, letter) => sum + widthOf(letter), 0);
  return ems * size * (bold ? 1.1 : 1);
}

function widthOf(letter: string): number {
  return widths.find(([letters]) => letters.test(letter))?.[1] ?? 0.63;
}

/**
 * A text in lines no wider than `width`, broken at spaces; a word that is wider by itself is broken inside.
 *
 * @example
 * wrap('Usulan Sekretaris Daerah', 100, 14) // ['Usulan', 'Sekretaris', 'Daerah']
 */
export function wrap(text: string, width: number, size: number, bold = false): readonly string[] {
  const fits = (line: string) => textWidth(line, size, bold) <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (!fits(line)) {
      const head = longestFitting(line, fits);
      lines.push(head);
      line = line.slice(head.length);
    }
  }
  return line === '' ? lines : [...lines, line];
}

function longestFitting(word: string, fits: (line: string) => boolean): string {
  const letters = [...word];
  let count = letters.length - 1;
  while (count > 1 && !fits(letters.slice(0, count).join(''))) count -= 1;
  return letters.slice(0, Math.max(1, count)).join('');
}
