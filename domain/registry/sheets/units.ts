import { filled, identifier, optional, present, text } from '../cell.js';
import { choice } from '../choice.js';
import { readEchelonCode } from '../echelon.js';
import { levelOfEchelon } from '../level.js';
import { read } from '../reading.js';
import { sheet } from '../sheet.js';

const layout = {
  code: filled('ID', identifier),
  name: filled('NAMA UNOR', (cell) => text(250)(cell.replace(/^[\s-]+/, ''), '')),
  echelon: present('ESELON ID', readEchelonCode),
  headTitle: present('NAMA JABATAN', text(250)),
  parentCode: present('DIATASAN ID', identifier),
  // Only the order in which siblings are shown: what is no number comes first.
  sortKey: optional('URUTAN', (cell) => read(/^\d{1,9}$/.test(cell) ? Number(cell) : 0)),
  active: optional(
    'AKTIF',
    choice({
      '1': 'yes',
      true: 'yes',
      aktif: 'yes',
      ya: 'yes',
      y: 'yes',
      '0': 'no',
      false: 'no',
      'tidak aktif': 'no',
      tidak: 'no',
      t: 'no',
      n: 'no',
    }),
  ),
};

/**
 * The unit hierarchy of the national system. The post that heads a unit comes with it: a root headed without an
 * echelon is headed by an elected official, any other such unit (a school, a health centre) by a functional one.
 */
export const units = sheet(layout, 'code', (row) => {
  const elected = row.parentCode === null && row.echelon === null;
  return {
    staged: {
      code: row.code,
      name: row.name,
      parent_code: row.parentCode,
      echelon: row.echelon,
      sort_key: row.sortKey ?? 0,
      active: row.active !== 'no',
      head_title: row.headTitle,
      head_kind: row.echelon ? 'structural' : elected ? 'elected' : 'functional',
      head_level: row.echelon ? levelOfEchelon(row.echelon) : elected ? 'elected' : 'functional-head',
    },
  };
});
