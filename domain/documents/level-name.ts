import { Refusal } from '../refusal.js';

const LEVELS: ReadonlyMap<string, string> = new Map([
  ['senior-executive', 'Jabatan Pimpinan Tinggi Pratama'],
  ['administrator', 'Jabatan Administrator'],
  ['supervisor', 'Jabatan Pengawas'],
  ['staff', 'Jabatan Pelaksana'],
]);

/**
 * The official name of a level of posts. Source: PP 11/2017 Ps 46, 53, 67.
 *
 * @throws Refusal LEVEL_UNKNOWN
 * @example levelName('supervisor') // 'Jabatan Pengawas'
 */
export function levelName(level: string): string {
  const name = level.startsWith('functional-') ? 'Jabatan Fungsional' : LEVELS.get(level);
  if (!name) throw new Refusal('LEVEL_UNKNOWN', { level });
  return name;
}

const STRUCTURAL: readonly string[] = ['senior-executive', 'administrator', 'supervisor'];

/**
 * The classification of a decree that moves somebody at a level: 821.2 for structural posts, 824 otherwise.
 *
 * @example decreeClassification('supervisor') // '821.2'
 */
export function decreeClassification(level: string): string {
  return STRUCTURAL.includes(level) ? '821.2' : '824';
}
