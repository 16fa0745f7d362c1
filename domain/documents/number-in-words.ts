const UNITS = [
  '',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const;
const SCALES = ['', 'ribu', 'juta', 'miliar', 'triliun', 'kuadriliun'] as const;
const LIMIT = 10 ** 15;

/**
 * A whole number in Indonesian words (terbilang), 0 to 10^15.
 *
 * @throws RangeError for fractions, negatives and what is larger
 * @example numberInWords(2026) // 'dua ribu dua puluh enam'
 * @example numberInWords(1100) // 'seribu seratus'
 */
export function numberInWords(count: number): string {
  if (!Number.isInteger(count) || count < 0 || count > LIMIT)
    throw new RangeError(`Cannot write ${count} in words: only whole numbers from 0 to 10^15`);
  if (count === 0) return 'nol';
  const groups: string[] = [];
  for (let rest = count, scale = 0; rest > 0; rest = Math.floor(rest / 1000), scale += 1) {
    const group = rest % 1000;
    if (group > 0) groups.unshift(groupInWords(group, scale));
  }
  return groups.join(' ');
}

function groupInWords(group: number, scale: number): string {
  // One thousand is "seribu", but twenty-one thousand is "dua puluh satu ribu", and one million "satu juta".
  if (scale === 1 && group === 1) return 'seribu';
  return join(belowThousand(group), SCALES[scale] ?? '');
}

function belowThousand(count: number): string {
  if (count < 12) return UNITS[count] ?? '';
  if (count < 20) return `${belowThousand(count - 10)} belas`;
  if (count < 100) return join(`${belowThousand(Math.floor(count / 10))} puluh`, belowThousand(count % 10));
  const hundreds = Math.floor(count / 100);
  return join(hundreds === 1 ? 'seratus' : `${belowThousand(hundreds)} ratus`, belowThousand(count % 100));
}

function join(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}
