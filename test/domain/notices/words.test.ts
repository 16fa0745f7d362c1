import { expect, test } from '@jest/globals';
import { type NoticeKind, noticeKinds } from '../../../domain/notices/kinds.js';
import type { Notice } from '../../../domain/notices/notice.js';
import { wordsOf } from '../../../domain/notices/words-of.js';
import type { Text } from '../../../domain/text.js';
import { samples } from './samples.js';

/** What a notice says, as its reader reads it from top to bottom. */
function printed(notice: Notice, language: keyof Text): string {
  const { subject, sentences, lines } = wordsOf(notice);
  return [subject, ...sentences]
    .map((words) => words[language])
    .concat(lines.map(({ label, value }) => `${label[language]}: ${value[language]}`))
    .join('\n');
}

const lines = (text: string) => text.trim().replaceAll(/^ +/gm, '');

const expected: Readonly<Record<NoticeKind, Text>> = {
  assigned: {
    id: `
      Menunggu Anda: Mutasi jabatan Rina Siregar, S.H.
      Berkas ini menunggu persetujuan Anda sebagai Sekretaris Daerah sampai Jumat, 6 November 2026.
      Bila tidak diputus, Wali Kota diberi tahu pada Selasa, 10 November 2026.
      Berkas: MUT/2026/0001
      Pegawai: Rina Siregar, S.H.
      Langkah: Usulan Sekretaris Daerah
      Menunggu sejak: Selasa, 3 November 2026
      Tenggat: Jumat, 6 November 2026, 16.00 WIB`,
    en: `
      Waiting for you: Job rotation Rina Siregar, S.H.
      This case waits for your approval as Sekretaris Daerah until Friday, 6 November 2026.
      If nothing is done, Wali Kota is told on Tuesday, 10 November 2026.
      Case: MUT/2026/0001
      Employee: Rina Siregar, S.H.
      Step: Proposal of the regional secretary
      Waiting since: Tuesday, 3 November 2026
      Due: Friday, 6 November 2026, 16.00 WIB`,
  },
  reminder: {
    id: `
      Pengingat: Mutasi jabatan Rina Siregar, S.H., tenggat Jumat, 6 November 2026
      Tinggal 3 hari kerja.
      Berkas ini menunggu persetujuan Anda sebagai Sekretaris Daerah.
      Berkas: MUT/2026/0001
      Pegawai: Rina Siregar, S.H.
      Langkah: Usulan Sekretaris Daerah
      Menunggu sejak: Selasa, 3 November 2026
      Tenggat: Jumat, 6 November 2026, 16.00 WIB`,
    en: `
      Reminder: Job rotation Rina Siregar, S.H., due Friday, 6 November 2026
      3 working days left.
      This case waits for your approval as Sekretaris Daerah.
      Case: MUT/2026/0001
      Employee: Rina Siregar, S.H.
      Step: Proposal of the regional secretary
      Waiting since: Tuesday, 3 November 2026
      Due: Friday, 6 November 2026, 16.00 WIB`,
  },
  overdue: {
    id: `
      Terlambat: Mutasi jabatan Rina Siregar, S.H.
      Tenggat Jumat, 6 November 2026 telah lewat 1 hari kerja.
      Berkas tetap menunggu Anda.
      Berkas: MUT/2026/0001
      Pegawai: Rina Siregar, S.H.
      Langkah: Usulan Sekretaris Daerah
      Menunggu sejak: Selasa, 3 November 2026
      Tenggat: Jumat, 6 November 2026, 16.00 WIB`,
    en: `
      Overdue: Job rotation Rina Siregar, S.H.
      The due date, Friday, 6 November 2026, passed 1 working day ago.
      The case still waits for you.
      Case: MUT/2026/0001
      Employee: Rina Siregar, S.H.
      Step: Proposal of the regional secretary
      Waiting since: Tuesday, 3 November 2026
      Due: Friday, 6 November 2026, 16.00 WIB`,
  },
  escalated: {
    id: `
      Eskalasi: Mutasi jabatan Rina Siregar, S.H. pada Sekretaris Daerah
      Berkas ini belum diputus oleh Sekretaris Daerah sejak Selasa, 3 November 2026.
      Anda menerima pemberitahuan ini sebagai atasan; wewenang memutus tidak beralih.
      Berkas: MUT/2026/0001
      Pegawai: Rina Siregar, S.H.
      Langkah: Usulan Sekretaris Daerah
      Menunggu sejak: Selasa, 3 November 2026
      Tenggat: Jumat, 6 November 2026, 16.00 WIB`,
    en: `
      Escalated: Job rotation Rina Siregar, S.H., with Sekretaris Daerah
      Sekretaris Daerah has not decided since Tuesday, 3 November 2026.
      You are told as the superior; the power to decide has not moved.
      Case: MUT/2026/0001
      Employee: Rina Siregar, S.H.
      Step: Proposal of the regional secretary
      Waiting since: Tuesday, 3 November 2026
      Due: Friday, 6 November 2026, 16.00 WIB`,
  },
  returned: {
    id: `
      Dikembalikan: Mutasi jabatan Rina Siregar, S.H.
      Sekretaris Daerah mengembalikan berkas dengan alasan: Alasan terlalu singkat.
      Perbaiki paling lambat Jumat, 6 November 2026.
      Berkas: MUT/2026/0001
      Pegawai: Rina Siregar, S.H.
      Langkah: Perbaikan oleh pengusul
      Menunggu sejak: Selasa, 3 November 2026
      Tenggat: Jumat, 6 November 2026, 16.00 WIB`,
    en: `
      Returned: Job rotation Rina Siregar, S.H.
      Sekretaris Daerah returned the case: Alasan terlalu singkat.
      Please mend it by Friday, 6 November 2026.
      Case: MUT/2026/0001
      Employee: Rina Siregar, S.H.
      Step: Mending by the proposer
      Waiting since: Tuesday, 3 November 2026
      Due: Friday, 6 November 2026, 16.00 WIB`,
  },
  'due-earlier': {
    id: `
      Tenggat maju: Mutasi jabatan Rina Siregar, S.H., kini Jumat, 6 November 2026
      Kalender hari kerja berubah; tenggat Anda maju dari Senin, 9 November 2026 menjadi Jumat, 6 November 2026.
      Tinggal 1 hari kerja.
      Berkas: MUT/2026/0001
      Pegawai: Rina Siregar, S.H.
      Langkah: Usulan Sekretaris Daerah
      Menunggu sejak: Selasa, 3 November 2026
      Tenggat: Jumat, 6 November 2026, 16.00 WIB`,
    en: `
      Due earlier: Job rotation Rina Siregar, S.H., now Friday, 6 November 2026
      The calendar of working days has changed; your due date moves from Monday, 9 November 2026 to Friday, 6 November 2026.
      1 working day left.
      Case: MUT/2026/0001
      Employee: Rina Siregar, S.H.
      Step: Proposal of the regional secretary
      Waiting since: Tuesday, 3 November 2026
      Due: Friday, 6 November 2026, 16.00 WIB`,
  },
  'no-authority': {
    id: `
      Tanpa pejabat: Mutasi jabatan Rina Siregar, S.H. pada Sekretaris Daerah
      Tidak ada pejabat yang berwenang bertindak sebagai Sekretaris Daerah.
      Berkas menunggu sampai ada pejabat yang ditunjuk.
      Berkas: MUT/2026/0001
      Pegawai: Rina Siregar, S.H.
      Langkah: Usulan Sekretaris Daerah
      Menunggu sejak: Selasa, 3 November 2026
      Tenggat: Jumat, 6 November 2026, 16.00 WIB`,
    en: `
      Nobody can act: Job rotation Rina Siregar, S.H., with Sekretaris Daerah
      There is nobody with the authority to act as Sekretaris Daerah.
      The case waits until an official is named.
      Case: MUT/2026/0001
      Employee: Rina Siregar, S.H.
      Step: Proposal of the regional secretary
      Waiting since: Tuesday, 3 November 2026
      Due: Friday, 6 November 2026, 16.00 WIB`,
  },
  decided: {
    id: `
      Keputusan: Mutasi jabatan Rina Siregar, S.H.
      Wali Kota telah menyetujui usulan ini pada Jumat, 20 November 2026.
      Menunggu: Surat keputusan. Berikutnya: Pencatatan jabatan.
      Berkas: MUT/2026/0001
      Pegawai: Rina Siregar, S.H.
      Diusulkan: Senin, 2 November 2026`,
    en: `
      Decided: Job rotation Rina Siregar, S.H.
      Wali Kota has approved the proposal on Friday, 20 November 2026.
      Waiting for: Decree. Then: Registry entry.
      Case: MUT/2026/0001
      Employee: Rina Siregar, S.H.
      Proposed: Monday, 2 November 2026`,
  },
  'decree-issued': {
    id: `
      SK terbit: 821.2/0042/BKPSDM/XI/2026
      Keputusan telah ditandatangani dan berlaku mulai Selasa, 1 Desember 2026.
      Keberatan dapat diajukan dalam 14 hari kerja.
      Berkas: MUT/2026/0001
      Pegawai: Rina Siregar, S.H.
      Diusulkan: Senin, 2 November 2026`,
    en: `
      Decree issued: 821.2/0042/BKPSDM/XI/2026
      It is signed and takes effect on Tuesday, 1 December 2026.
      Objections are open for 14 working days.
      Case: MUT/2026/0001
      Employee: Rina Siregar, S.H.
      Proposed: Monday, 2 November 2026`,
  },
  suspended: {
    id: `
      Ditangguhkan: Mutasi jabatan Rina Siregar, S.H.
      BKPSDM menangguhkan berkas ini pada Rabu, 4 November 2026 dengan alasan: Menunggu audit.
      Tenggat berhenti berjalan sampai berkas dilanjutkan.
      Berkas: MUT/2026/0001
      Pegawai: Rina Siregar, S.H.
      Diusulkan: Senin, 2 November 2026`,
    en: `
      Suspended: Job rotation Rina Siregar, S.H.
      HR suspended the case on Wednesday, 4 November 2026: Menunggu audit.
      No time runs until it is resumed.
      Case: MUT/2026/0001
      Employee: Rina Siregar, S.H.
      Proposed: Monday, 2 November 2026`,
  },
  resumed: {
    id: `
      Dilanjutkan: Mutasi jabatan Rina Siregar, S.H.
      BKPSDM melanjutkan berkas ini pada Senin, 9 November 2026.
      Menunggu: Usulan Sekretaris Daerah. Berikutnya: Keputusan Wali Kota.
      Berkas: MUT/2026/0001
      Pegawai: Rina Siregar, S.H.
      Diusulkan: Senin, 2 November 2026`,
    en: `
      Resumed: Job rotation Rina Siregar, S.H.
      HR resumed the case on Monday, 9 November 2026.
      Waiting for: Proposal of the regional secretary. Then: Decision of the mayor.
      Case: MUT/2026/0001
      Employee: Rina Siregar, S.H.
      Proposed: Monday, 2 November 2026`,
  },
  'calendar-ends': {
    id: `
      Kalender habis: Mutasi jabatan Rina Siregar, S.H.
      Hari libur hanya diketahui sampai Jumat, 31 Desember 2027, sehingga tenggat berkas ini tidak dapat dihitung.
      Muat kalender tahun berikutnya; berkas berjalan lagi dengan sendirinya.
      Berkas: MUT/2026/0001
      Pegawai: Rina Siregar, S.H.
      Diusulkan: Senin, 2 November 2026`,
    en: `
      Calendar ends: Job rotation Rina Siregar, S.H.
      Days off are known until Friday, 31 December 2027 only, so that a deadline of this case cannot be counted.
      Load the calendar of the next year, and the case goes on by itself.
      Case: MUT/2026/0001
      Employee: Rina Siregar, S.H.
      Proposed: Monday, 2 November 2026`,
  },
  invited: {
    id: `
      Undangan rapat: Tim Penilai Kinerja PNS, Kamis, 12 November 2026
      Anda diundang sebagai Inspektur pada rapat Tim Penilai Kinerja PNS, Kamis, 12 November 2026 pukul 09.00 WIB, di Ruang Rapat Sekretaris Daerah.
      Acara: 2 berkas.
      Surat undangan: 005/0001/BKPSDM/XI/2026
      Waktu: Kamis, 12 November 2026, 09.00 WIB
      Tempat: Ruang Rapat Sekretaris Daerah`,
    en: `
      Invitation: Performance review board, Thursday, 12 November 2026
      You are invited as Inspektur to the session of the Performance review board on Thursday, 12 November 2026 at 09.00 WIB, in Ruang Rapat Sekretaris Daerah.
      On the agenda: 2 cases.
      Letter of invitation: 005/0001/BKPSDM/XI/2026
      Time: Thursday, 12 November 2026, 09.00 WIB
      Place: Ruang Rapat Sekretaris Daerah`,
  },
};

test.each(noticeKinds)('%s, in both languages', (kind) => {
  expect(printed(samples[kind], 'id')).toBe(lines(expected[kind].id));
  expect(printed(samples[kind], 'en')).toBe(lines(expected[kind].en));
});

const { about } = samples.decided;
const first = (notice: Notice): readonly string[] => {
  const { sentences } = wordsOf(notice);
  return sentences.map(({ en }) => en);
};

test('names and reasons with line breaks or markup stay one line of text', () => {
  const notice = {
    ...samples.returned,
    about: { ...about, subject: 'Rina\r\nBcc: all@city.example' },
    office: 'Kepala\u202eDinas',
    reason: 'a\n\nb',
  };
  const { subject, sentences, lines } = wordsOf(notice);
  for (const { id, en } of [subject, ...sentences, ...lines.map(({ value }) => value)])
    expect(`${id}${en}`).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
  expect(subject.id).toBe('Dikembalikan: Mutasi jabatan Rina Bcc: all@city.example');
  expect(sentences[0].en).toBe('KepalaDinas returned the case: a b.');
});

test('one day is a day; today says until when; what is past, or not counted, says so', () => {
  const left = (days: number | null) => first({ ...samples.reminder, left: days })[0];
  expect([left(1), left(0), left(-1), left(null)]).toEqual([
    '1 working day left.',
    'It is due today at 16.00 WIB.',
    'The due date has passed.',
    'The working days left cannot be counted: the calendar is not loaded.',
  ]);
  expect(first({ ...samples.overdue, late: null })[0]).toBe('The due date, Friday, 6 November 2026, passed.');
});

test('a task without a due date, or whose clock tells nobody, promises neither', () => {
  const task = { ...samples.assigned.task, due: null };
  expect(first({ ...samples.assigned, task, escalates: null })).toEqual([
    'This case waits for your approval as Sekretaris Daerah.',
    'The case waits until you act.',
  ]);
  expect(wordsOf({ ...samples.reminder, task }).subject.en).toBe('Reminder: Job rotation Rina Siregar, S.H.');
  expect(first({ ...samples.returned, task, reason: null })).toEqual([
    'Sekretaris Daerah returned the case.',
    'Please mend it and send it again.',
  ]);
  expect(first({ ...samples['due-earlier'], task, before: null })[0]).toBe(
    'The calendar of working days has changed; your due date moves.',
  );
});

test('HR is told as HR; a conflict is told from a vacancy', () => {
  expect(first({ ...samples.escalated, to: 'hr' })[1]).toBe(
    'You are told as the HR agency; the power to decide has not moved.',
  );
  expect(first({ ...samples['no-authority'], why: 'conflict' })[0]).toBe(
    'Everybody with the authority to act as Sekretaris Daerah has a conflict of interest in this case.',
  );
});

test.each([
  [
    { how: 'rejected', office: 'Wali Kota' },
    'Wali Kota has rejected the proposal on Friday, 20 November 2026.',
  ],
  [
    { how: 'withdrawn', office: 'Kepala Dinas Sosial' },
    'Kepala Dinas Sosial has withdrawn the proposal on Friday, 20 November 2026.',
  ],
  [{ how: 'not-eligible' }, 'The proposal ended on Friday, 20 November 2026, for a requirement is not met.'],
  [{ how: 'cancelled', reason: 'Pensiun' }, 'HR cancelled the case on Friday, 20 November 2026: Pensiun.'],
  [{ how: 'cancelled', reason: null }, 'HR cancelled the case on Friday, 20 November 2026.'],
  [{ how: 'completed', approval: null }, 'The case was completed on Friday, 20 November 2026.'],
] as const)('how it ended: %j', (outcome, sentence) => {
  expect(first({ ...samples.decided, outcome })[0]).toBe(sentence);
});

test('a case that is done says who had approved it', () => {
  const outcome = { how: 'completed', approval: { office: 'Wali Kota', on: '2026-11-20' } } as const;
  const { subject, sentences } = wordsOf({ ...samples.decided, on: '2026-12-18', outcome });
  expect(subject.id).toBe('Selesai: Mutasi jabatan Rina Siregar, S.H.');
  expect(sentences.map(({ id }) => id)).toEqual([
    'Berkas ini selesai pada Jumat, 18 Desember 2026.',
    'Wali Kota menyetujui usulannya pada Jumat, 20 November 2026.',
  ]);
});

test('a decree without a number goes by its case; one without a date says none', () => {
  const { subject, sentences } = wordsOf({ ...samples['decree-issued'], decree: null, effective: null });
  expect([subject.en, sentences[0].en]).toEqual(['Decree issued: MUT/2026/0001', 'It is signed.']);
});
