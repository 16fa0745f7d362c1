import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { boardMinutes, minutesText } from '../../../domain/documents/minutes.js';
import { minutesSample, minutesSigning } from './minutes-sample.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const seal = { sha256, verifyAt: 'https://jenjang.example/verify/' };
const minutes = boardMinutes(minutesSample, minutesSigning, seal);

test('minutes say when, where and on which invitation, and who was there as what', () => {
  expect(minutes.opening).toBe(
    'Pada hari ini Jumat, tanggal enam bulan November tahun dua ribu dua puluh enam (6 November 2026), pukul 09.00 WIB, bertempat di Ruang Rapat Sekretaris Daerah, telah dilaksanakan rapat Tim Penilai Kinerja PNS Pemerintah Kota Damai Raya berdasarkan undangan Nomor 005/0007/BKPSDM/XI/2026 tanggal 2 November 2026.',
  );
  expect(minutes.attendance.map(({ role, note }) => `${role}: ${note}`)).toEqual([
    'Ketua: Hadir',
    'Sekretaris: Hadir',
    'Anggota: Hadir',
    'Anggota: Hadir sebagai Plh.',
    'Anggota: Tidak hadir',
    'Cadangan: Hadir',
    'Cadangan: Tidak hadir',
  ]);
  expect(minutes.quorum).toContain('Kuorum paling sedikit 3 (tiga) orang');
});

test('each item says who left the room and why, who voted what, and the result', () => {
  const [open, secret, postponed] = minutes.items;
  expect(open?.recusals).toEqual([
    'Drs. Agus Pranoto, M.Si. menyatakan memiliki konflik kepentingan (Sepupu pegawai yang bersangkutan), meninggalkan ruang rapat dan tidak memberikan suara; digantikan oleh Drs. Bambang Sutrisno, M.Si.',
  ]);
  expect(open?.votes).toHaveLength(4);
  expect(open?.votes[1]).toEqual([
    'Drs. Bambang Sutrisno, M.Si. (mengisi kursi Inspektur Daerah)',
    'Tidak setuju',
    expect.stringContaining('Masa jabatan'),
  ]);
  expect(open?.result).toBe(
    'Berdasarkan pemungutan suara (setuju 2, tidak setuju 1, abstain 1), tim menyarankan usulan ini dengan alasan: Kompetensi sesuai dengan jabatan yang dituju.',
  );
  expect(open?.entry.at(-1)).toEqual({
    label: 'Kuorum',
    value: 'paling sedikit 3 (tiga) dari 5 (lima) kursi; ikut serta 4 (empat)',
  });
  expect(secret?.votes).toEqual([]);
  expect(secret?.result).toMatch(/rahasia.*tidak menyarankan.*tidak mungkin berubah lagi/);
  expect(secret?.recusals.at(-1)).toContain('dipimpin oleh Drs. Agus Pranoto, M.Si. sebagai pengganti ketua');
  expect(postponed?.result).toContain('kuorum tidak terpenuhi');
});

test('whoever was there signed, refused with a reason, or has not signed; the absent are not listed', () => {
  expect(minutes.signatures.map(({ name, role, note }) => [name, role, note])).toEqual([
    ['Drs. Hartono Wibisono, M.Si.', 'Ketua', 'ttd. 9 November 2026'],
    ['Drs. Siti Rahmawati, M.Si.', 'Sekretaris', 'ttd. 6 November 2026'],
    ['Drs. Agus Pranoto, M.Si.', 'Anggota', 'Menolak: Keberatan saya atas acara kedua tidak dicatat'],
    ['Drs. Maria Ulfa Hasanah, M.Si.', 'Anggota', 'ttd. 7 November 2026'],
    ['Drs. Bambang Sutrisno, M.Si.', 'Cadangan', 'Tidak menandatangani sampai berita acara diterbitkan'],
  ]);
  expect(minutes.closing).toBe('Rapat ditutup pukul 11.30 WIB.');
  const late = { ...minutesSample, closed: { day: '2026-11-07', time: '00.10 WIB' } };
  expect(boardMinutes(late, minutesSigning, seal).closing).toBe(
    'Rapat ditutup tanggal 7 November 2026 pukul 00.10 WIB.',
  );
});

test('a tie says whose vote decided, a secret ballot gives no reason', () => {
  const [first, ...others] = minutesSample.items;
  if (!first) throw new Error('the sample has items');
  const resultOf = (change: object) =>
    boardMinutes({ ...minutesSample, items: [{ ...first, ...change }, ...others] }, minutesSigning, seal)
      .items[0]?.result;
  expect(resultOf({ count: { for: 2, against: 2, abstained: 0 } })).toContain(
    'abstain 0) dan suara pimpinan rapat yang menentukan, tim menyarankan',
  );
  expect(resultOf({ secret: true })).not.toContain('alasan');
});

test('the code comes from all that was signed: another vote is another code', () => {
  expect(minutes.verification.url).toBe(`https://jenjang.example/verify/${minutes.verification.code}`);
  expect(minutesText(minutes)).not.toContain(minutes.verification.code);
  const [first, ...others] = minutesSample.items;
  if (!first) throw new Error('the sample has items');
  const changed = { ...first, count: { for: 3, against: 0, abstained: 1 } };
  const other = boardMinutes({ ...minutesSample, items: [changed, ...others] }, minutesSigning, seal);
  expect(other.verification.code).not.toBe(minutes.verification.code);
});
