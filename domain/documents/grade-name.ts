import { Refusal } from '../refusal.js';

/** Ranks of permanent civil servants by grade. Source: PP 99/2000 as amended by PP 12/2002, annex. */
const RANKS: ReadonlyMap<string, string> = new Map([
  ['I/a', 'Juru Muda'],
  ['I/b', 'Juru Muda Tingkat I'],
  ['I/c', 'Juru'],
  ['I/d', 'Juru Tingkat I'],
  ['II/a', 'Pengatur Muda'],
  ['II/b', 'Pengatur Muda Tingkat I'],
  ['II/c', 'Pengatur'],
  ['II/d', 'Pengatur Tingkat I'],
  ['III/a', 'Penata Muda'],
  ['III/b', 'Penata Muda Tingkat I'],
  ['III/c', 'Penata'],
  ['III/d', 'Penata Tingkat I'],
  ['IV/a', 'Pembina'],
  ['IV/b', 'Pembina Tingkat I'],
  ['IV/c', 'Pembina Utama Muda'],
  ['IV/d', 'Pembina Utama Madya'],
  ['IV/e', 'Pembina Utama'],
]);

/** Contract officers (PPPK) have grades I to XVII and no ranks. Source: Perpres 98/2020, annex. */
const CONTRACT_GRADE = /^(I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII|XIII|XIV|XV|XVI|XVII)$/;

/**
 * Rank and grade as documents write them; a contract officer's grade passes through.
 *
 * @throws Refusal GRADE_UNKNOWN
 * @example gradeName('III/d') // 'Penata Tingkat I (III/d)'
 * @example gradeName('IX') // 'IX'
 */
export function gradeName(grade: string): string {
  const rank = RANKS.get(grade);
  if (rank) return `${rank} (${grade})`;
  if (CONTRACT_GRADE.test(grade)) return grade;
  throw new Refusal('GRADE_UNKNOWN', { grade });
}
