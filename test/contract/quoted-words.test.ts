import { describe, expect, test } from '@jest/globals';
import * as z from 'zod';
import { readInput } from '../../contract/input.js';
import { problemOf } from '../../contract/problem.js';
import { momentWords } from '../../domain/calendar/moment-words.js';
import { namedBy } from '../../domain/flow/refusal-names.js';
import { Refusal } from '../../domain/refusal.js';
import { documentProcess } from '../support/document-process.js';

const inBoth = (refusal: Refusal) => [
  problemOf(refusal, 'id', 'r').detail,
  problemOf(refusal, 'en', 'r').detail,
];

describe('a refusal says in words what programs read as keys', () => {
  test.each([
    [
      new Refusal('CASE_CLOSED', { state: 'withdrawn' }),
      'Berkas sudah berakhir: ditarik',
      'The case has ended: it is withdrawn',
    ],
    [
      new Refusal('SESSION_NOT_OPEN', { state: 'planned' }),
      'Rapat tidak sedang berlangsung: dijadwalkan',
      'The session is not open: it is planned',
    ],
    [
      new Refusal('VERDICT_NOT_OFFERED', { verdict: 'approved', offered: 'for, against, abstained' }),
      'Putusan disetujui tidak berlaku untuk tugas ini; yang berlaku: setuju, tidak setuju, abstain',
      'Verdict approved does not apply to this task; these do: for, against, abstained',
    ],
    [
      new Refusal('FORBIDDEN', { action: 'suspension' }),
      'Anda tidak berwenang untuk menangguhkan berkas',
      'You may not suspend cases',
    ],
    [
      new Refusal('ONLY_BOARD_SECRETARY', { action: 'POST …/closing' }),
      'Hanya sekretaris tim yang dapat menutup rapat',
      'Only the secretary of the board may close the session',
    ],
    [
      new Refusal('BOARD_INCOMPLETE', { role: 'chair', filled: 0 }),
      'Tim memiliki 0 kursi ketua; harus tepat satu',
      'The board has 0 seats of chair; there must be exactly one',
    ],
    [
      new Refusal('BODY_TOO_LARGE', { bytes: 10_485_760 }),
      'Yang dikirim melebihi 10 MB',
      'What was sent is larger than 10 MB',
    ],
    [
      new Refusal('DOCUMENT_TYPE_MISMATCH', {
        name: 'SK.pdf',
        said: 'application/pdf',
        found: 'image/png',
      }),
      'Berkas SK.pdf dikirim sebagai PDF, tetapi isinya PNG',
      'File SK.pdf is sent as PDF but its content is PNG',
    ],
    [
      new Refusal('HOLIDAY_PAST', { date: '2026-10-01', today: '2026-11-02' }),
      'Tanggal 1 Oktober 2026 sudah lewat; kalender hanya dapat diubah sejak 2 November 2026',
      'Date 1 October 2026 has passed; the calendar can be changed from 2 November 2026 on',
    ],
    [
      new Refusal('NOT_ELIGIBLE', { rules: 'tenure, no-sanction' }),
      'Syarat yang menghalangi tidak terpenuhi: Masa jabatan paling singkat, Bebas hukuman disiplin sedang dan berat',
      'Blocking requirements are not met: Minimum time in post, Free of medium and heavy sanctions',
    ],
  ])('%s', (refusal, id, en) => {
    expect(inBoth(refusal)).toEqual([id, en]);
    expect(problemOf(refusal, 'id', 'r').values).toEqual(refusal.values);
  });

  test('a day that does not exist is quoted as it was written', () => {
    expect(inBoth(new Refusal('DAY_INVALID', { day: '2026-02-30' }))[0]).toContain(
      'Tanggal 2026-02-30 tidak ada',
    );
  });

  test('what a definition names is called by its title, a moment by the local time; programs keep the keys', () => {
    const missing = new Refusal('DOCUMENTS_MISSING', { missing: 'job-analysis, rank-decree' });
    const named = namedBy(documentProcess, 'Asia/Makassar', missing);
    expect(inBoth(named)).toEqual([
      'Dokumen yang wajib belum ada: Analisis jabatan, SK pangkat terakhir',
      'Required documents are missing: Job analysis, Last rank decree',
    ]);
    expect(problemOf(named, 'id', 'r').values).toEqual({ missing: 'job-analysis, rank-decree' });

    const at = '2026-11-06T02:00:00.000Z';
    const decided = new Refusal('ALREADY_DECIDED', { verdict: 'returned', by: 'Rina', at });
    const told = namedBy(documentProcess, 'Asia/Makassar', decided);
    expect(inBoth(told)).toEqual([
      'Tugas ini sudah diputus: dikembalikan oleh Rina pada 6 November 2026 pukul 10.00 WITA',
      'This task is already decided: returned by Rina on 6 November 2026 at 10:00 WITA',
    ]);
    expect(problemOf(told, 'en', 'r').values).toMatchObject({ at });
  });

  test('a kind that a definition does not know stays what it is', () => {
    const unknown = new Refusal('DOCUMENT_KIND_UNKNOWN', { kind: 'poem', known: 'rank-decree' });
    expect(inBoth(namedBy(documentProcess, 'Asia/Jakarta', unknown))[0]).toBe(
      'Jenis dokumen poem tidak ada dalam daftar berkas ini; yang ada: SK pangkat terakhir',
    );
  });
});

test('a moment is told in the local time of its zone', () => {
  expect(momentWords(Date.UTC(2026, 10, 22, 17, 5), 'Asia/Jayapura')).toEqual({
    key: '2026-11-22T17:05:00.000Z',
    id: '23 November 2026 pukul 02.05 WIT',
    en: '23 November 2026 at 02:05 WIT',
  });
});

test('what was left out is required; what is of another type is said once', () => {
  const read = (given: object) => {
    const input = readInput(z.strictObject({ reason: z.string() }), given);
    return input.ok ? [] : input.problems.map(({ problem }) => [problem.id, problem.en]);
  };
  expect(read({})).toEqual([['wajib diisi', 'is required']]);
  expect(read({ reason: 1 })).toEqual([
    ['diharapkan string, diterima number', 'expected string, received number'],
  ]);
});
