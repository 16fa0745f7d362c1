import type { Text } from '../../domain/text.js';

export type Language = keyof Text;

/**
 * The language of an answer, from Accept-Language: the one of ours with the highest weight, Indonesian where
 * none is asked for, or two are asked for alike and Indonesian stands first.
 *
 * @see RFC 9110, 12.5.4
 *
 * @example
 * languageOf('en-GB;q=0.8, id;q=0.3') // 'en'
 */
export function languageOf(header: string | undefined): Language {
  let best: { language: Language; weight: number } | undefined;
  for (const range of (header ?? '').split(',', 20)) {
    const language = spoken(range);
    const weight = weightOf(range);
    if (language !== undefined && weight > (best?.weight ?? 0)) best = { language, weight };
  }
  return best?.language ?? 'id';
}

function spoken(range: string): Language | undefined {
  const tag = range.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const [primary] = tag.split('-', 1);
  // `in` is what Indonesian was called before ISO 639:1989; Java still says so.
  if (primary === 'id' || primary === 'in' || tag === '*') return 'id';
  return primary === 'en' ? 'en' : undefined;
}

function weightOf(range: string): number {
  const weight = range.match(/;\s*q\s*=\s*([\d.]+)\s*$/i)?.[1];
  return weight === undefined ? 1 : Math.min(Number(weight) || 0, 1);
}
