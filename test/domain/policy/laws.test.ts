import { expect, test } from '@jest/globals';
import { type Law, lawsInForce, rotationLaws } from '../../../domain/policy/laws.js';

function citedOn(day: string, laws: readonly Law[] = rotationLaws): string[] {
  return lawsInForce(laws, day, ['pns']).map((citation) => citation.split(' tentang ')[0] ?? '');
}

test('a repealed law is cited until the day before its successor, never beside it', () => {
  expect(citedOn('2023-10-30')).toContain('Undang-Undang Nomor 5 Tahun 2014');
  expect(citedOn('2023-10-30')).not.toContain('Undang-Undang Nomor 20 Tahun 2023');
  expect(citedOn('2023-10-31')).not.toContain('Undang-Undang Nomor 5 Tahun 2014');
  expect(citedOn('2023-10-31')).toContain('Undang-Undang Nomor 20 Tahun 2023');
});

test('laws stand in order of rank, then year and number, with the region’s own in their place', () => {
  const own: Law[] = [
    {
      rank: 'region',
      year: 2016,
      number: 7,
      citation: 'Peraturan Daerah Nomor 7 Tahun 2016',
      from: '2017-01-01',
      source: 'test',
    },
    {
      rank: 'act',
      year: 1956,
      number: 9,
      citation: 'Undang-Undang Nomor 9 Tahun 1956',
      from: '1956-03-19',
      source: 'test',
    },
  ];
  expect(citedOn('2026-11-22', [...own, ...rotationLaws])).toEqual([
    'Undang-Undang Nomor 9 Tahun 1956',
    'Undang-Undang Nomor 23 Tahun 2014',
    'Undang-Undang Nomor 30 Tahun 2014',
    'Undang-Undang Nomor 20 Tahun 2023',
    'Peraturan Pemerintah Nomor 18 Tahun 2016',
    'Peraturan Pemerintah Nomor 11 Tahun 2017',
    'Peraturan Pemerintah Nomor 30 Tahun 2019',
    'Peraturan Badan Kepegawaian Negara Nomor 5 Tahun 2019',
    'Peraturan Daerah Nomor 7 Tahun 2016',
  ]);
});

test('a decree about contract officers cites their regulation instead', () => {
  const cited = lawsInForce(rotationLaws, '2026-11-22', ['pppk']).join('\n');
  expect(cited).toContain('Nomor 49 Tahun 2018');
  expect(cited).not.toContain('Nomor 11 Tahun 2017');
});

test('every law says where it comes from, and ends after it begins', () => {
  for (const { source, from, to } of rotationLaws) {
    expect(source).not.toBe('');
    if (to !== undefined) expect(from < to).toBe(true);
  }
});
