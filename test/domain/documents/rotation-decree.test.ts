import { describe, expect, test } from '@jest/globals';
import { excerptOf, rotationDecree, rotationDraft } from '../../../domain/documents/rotation-decree.js';
import { signedText } from '../../../domain/documents/seal.js';
import { board, certifier, input, person, seal, signing } from './sample.js';

describe('refusals', () => {
  test('a decree about nobody', () => {
    expect(() => rotationDraft({ ...input, persons: [] }, signing.on)).toThrow(RangeError);
  });

  test('an excerpt for somebody who is not in the decree', () => {
    expect(() => excerptOf(rotationDecree(input, signing, seal), '199001012015011001', certifier)).toThrow(
      RangeError,
    );
  });

  test('a day before every law', () => {
    const bare = { ...input, region: { ...input.region, regulations: [] } };
    expect(() => rotationDraft(bare, '1999-01-01')).toThrow(
      expect.objectContaining({ code: 'LAWS_MISSING' }),
    );
  });

  test('a person without a name', () => {
    expect(() => rotationDraft({ ...input, persons: [{ ...person, name: ' ' }] }, signing.on)).toThrow(
      expect.objectContaining({ code: 'DOCUMENT_TEXT_MISSING' }),
    );
  });
});

describe('grounds', () => {
  test('without a board they rest on the eligibility check and cite no minutes', () => {
    const { grounds, noted } = rotationDraft(input, signing.on);
    expect(grounds).toEqual([
      'bahwa dalam rangka pemenuhan kebutuhan jabatan, pengembangan karier, dan penyegaran organisasi di lingkungan Pemerintah Kota Damai Raya, perlu dilakukan pemindahan Pegawai Negeri Sipil dalam jabatan;',
      'bahwa Pegawai Negeri Sipil yang namanya tercantum dalam Keputusan ini memenuhi syarat untuk dipindahkan, berdasarkan hasil pemeriksaan persyaratan tanggal 17 November 2026;',
      'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b, perlu menetapkan Keputusan Wali Kota tentang Pemindahan Pegawai Negeri Sipil dalam Jabatan Pengawas di Lingkungan Pemerintah Kota Damai Raya;',
    ]);
    expect(noted).toEqual([
      'Usulan Sekretaris Daerah Kota Damai Raya selaku Pejabat yang Berwenang tanggal 16 November 2026;',
    ]);
  });

  test('with a board they cite its minutes, and the papers list them and the clearance', () => {
    const clearance = { number: 'R-1/BKN/2026', date: '2026-11-14' };
    const { grounds, noted } = rotationDraft({ ...input, board, clearance }, signing.on);
    expect(grounds[1]).toBe(
      'bahwa Pegawai Negeri Sipil yang namanya tercantum dalam Keputusan ini memenuhi syarat untuk dipindahkan, berdasarkan Berita Acara Tim Penilai Kinerja Nomor 800/0017/TPK/XI/2026 tanggal 12 November 2026;',
    );
    expect(noted.slice(1)).toEqual([
      'Berita Acara Rapat Tim Penilai Kinerja Nomor 800/0017/TPK/XI/2026 tanggal 12 November 2026;',
      'Pertimbangan Teknis Badan Kepegawaian Negara Nomor R-1/BKN/2026 tanggal 14 November 2026;',
    ]);
  });

  test('advice against is said, not hidden', () => {
    const { grounds } = rotationDraft({ ...input, board: { ...board, advice: 'against' } }, signing.on);
    expect(grounds[1]).toMatch(
      /Nomor 800\/0017\/TPK\/XI\/2026 tanggal 12 November 2026 yang tidak menyarankan pemindahan;$/,
    );
  });

  test('a requirement that was set aside is named with who did it', () => {
    const override = { office: 'Sekretaris Daerah Kota Damai Raya', date: '2026-11-18' };
    const { grounds } = rotationDraft(
      { ...input, eligibility: { checkedOn: '2026-11-17', override } },
      signing.on,
    );
    expect(grounds[1]).toMatch(
      /17 November 2026 dengan pengecualian persyaratan oleh Sekretaris Daerah Kota Damai Raya tanggal 18 November 2026;$/,
    );
  });
});

test('the words of a regency come from its data', () => {
  const region = {
    ...input.region,
    name: 'Kabupaten Sukamaju',
    headTitle: 'Bupati',
    government: 'Pemerintah Kabupaten Sukamaju',
    regulations: [],
  };
  const draft = rotationDraft({ ...input, region }, signing.on);
  expect(draft.head).toBe('BUPATI SUKAMAJU');
  expect(draft.subject).toBe(
    'PEMINDAHAN PEGAWAI NEGERI SIPIL DALAM JABATAN PENGAWAS DI LINGKUNGAN PEMERINTAH KABUPATEN SUKAMAJU',
  );
  expect(draft.grounds[2]).toContain('perlu menetapkan Keputusan Bupati tentang');
  expect(draft.dispositions[2]?.text).toContain('Daerah Kabupaten Sukamaju.');
});

test('about one person the decree has their entry and no annex', () => {
  const { dispositions, annex, classification } = rotationDraft(input, signing.on);
  expect(dispositions.map(({ label }) => label)).toEqual(['KESATU', 'KEDUA', 'KETIGA', 'KEEMPAT']);
  expect(dispositions[0]?.entry.map(({ label, value }) => `${label}: ${value}`)).toEqual([
    'Nama: Siti Rahmawati, S.KM., M.Kes.',
    'NIP: 198504122010012003',
    'Pangkat/Golongan Ruang: Penata Tingkat I (III/d)',
    'Jabatan Lama: Kepala Seksi Promosi Kesehatan pada Bidang Kesehatan Masyarakat Dinas Kesehatan',
    'Jabatan Baru: Kepala Subbagian Umum dan Kepegawaian pada Sekretariat Dinas Pemberdayaan Perempuan dan Perlindungan Anak',
    'Jenjang Jabatan: Jabatan Pengawas (Eselon IV.a)',
    'Terhitung mulai tanggal: 1 Desember 2026',
  ]);
  expect(annex).toBeNull();
  expect(classification).toBe('821.2');
});

test('about several persons the list is the annex; differing days get a column of their own', () => {
  const other = { ...person, nip: '198801012012011002', name: 'Joko', effectiveDate: '2027-01-01' };
  const sameDay = rotationDraft(
    { ...input, persons: [person, { ...other, effectiveDate: person.effectiveDate }] },
    signing.on,
  );
  expect(sameDay.dispositions[0]?.entry).toEqual([]);
  expect(sameDay.dispositions[0]?.text).toContain('terhitung mulai tanggal 1 Desember 2026');
  expect(sameDay.annex?.columns).toHaveLength(6);
  const differing = rotationDraft({ ...input, persons: [person, other] }, signing.on);
  expect(differing.dispositions[0]?.text).toContain(
    'terhitung mulai tanggal sebagaimana tersebut dalam lajur 7',
  );
  expect(differing.annex?.rows.map((row) => row[6])).toEqual(['1 Desember 2026', '1 Januari 2027']);
});

test('contract officers are called what they are', () => {
  const officer = { ...person, workforce: 'pppk', grade: 'IX', level: 'staff', echelon: null } as const;
  const draft = rotationDraft({ ...input, persons: [officer] }, signing.on);
  expect(draft.subject).toMatch(
    /^PEMINDAHAN PEGAWAI PEMERINTAH DENGAN PERJANJIAN KERJA DALAM JABATAN PELAKSANA /,
  );
  expect(draft.classification).toBe('824');
});

test('an office gets one copy, the archive the last', () => {
  const { copies } = rotationDraft({ ...input, copies: ['Inspektur', 'Inspektur'] }, signing.on);
  expect(copies).toEqual(['Inspektur', 'Arsip']);
});

test('the signature covers everything but the code that comes from it', () => {
  const decree = rotationDecree(input, signing, seal);
  expect(decree.verification.url).toBe(`https://jenjang.example/v/${decree.verification.code}`);
  expect(signedText(decree)).not.toContain(decree.verification.code);
  const later = rotationDecree(input, { ...signing, number: '821.2/0043/BKPSDM/XI/2026' }, seal);
  expect(later.verification.code).not.toBe(decree.verification.code);
});

test('the data survive being stored as JSON', () => {
  const decree = rotationDecree(input, signing, seal);
  expect(signedText(JSON.parse(JSON.stringify(decree)))).toBe(signedText(decree));
});

test('an excerpt holds one person’s entry, the certifier, and neither initials nor the others', () => {
  const other = { ...person, nip: '198801012012011002', name: 'Joko Susilo' };
  const excerpt = excerptOf(
    rotationDecree({ ...input, persons: [person, other] }, signing, seal),
    other.nip,
    certifier,
  );
  expect(excerpt.persons.map(({ nip }) => nip)).toEqual([other.nip]);
  expect(excerpt.dispositions[0]?.entry[0]?.value).toBe('Joko Susilo, S.KM., M.Kes.');
  expect(excerpt.certifier).toMatchObject({ name: 'Drs. BAMBANG WIJAYA', rank: 'Pembina Utama Muda (IV/c)' });
  expect(JSON.stringify(excerpt)).not.toContain('Siti Rahmawati');
  expect(excerpt).not.toHaveProperty('initials');
});
