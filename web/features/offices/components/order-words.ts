import { bothWords } from '../../../language/words.js';

export const orderWords = bothWords({
  id: {
    'give plt': 'Tunjuk Plt',
    'give plh': 'Tunjuk Plh',
    'rule plt': (months: number, extensions: number) =>
      `Plt menjabat paling lama ${months} bulan dan dapat diperpanjang ${extensions} kali. Plt tidak memutus langkah strategis, misalnya menandatangani SK.`,
    'rule plh':
      'Plh menjabat selama pejabatnya tercatat berhalangan. Plh tidak memutus langkah strategis, misalnya menandatangani SK.',
    who: (levels: string) =>
      `Yang dapat ditunjuk: pegawai aktif dari unit kerja yang sama, pada jenjang ${levels}, tanpa hukuman disiplin sedang atau berat.`,
    takesNone: 'Jabatan ini tidak dapat dijalankan Plt atau Plh; yang diperlukan pengangkatan pejabat.',
    mayNot: 'Surat perintah diberikan BKPSDM atau pejabat di atas jabatan ini.',
    official: 'Pegawai yang ditunjuk (wajib)',
    until: 'Hari terakhir (wajib)',
    number: 'Nomor surat perintah',
    numberHint:
      'Kosongkan bila nomornya diambil dari buku agenda Jenjang. Isi bila suratnya sudah ada di atas kertas.',
    absence: 'Ketidakhadiran pejabatnya (wajib)',
    absenceHint: (holder: string) =>
      `Bila ${holder} belum tercatat berhalangan, ketidakhadirannya dicatat bersama perintah ini.`,
    choose: 'Pilih…',
    willBeAway: 'Pejabatnya akan berhalangan: tunjuk Plh',
    absenceNoted: 'Sudah tercatat berhalangan untuk masa itu',
    submit: 'Tetapkan surat perintah',
    given: (number: string, name: string) => `Surat perintah ${number} untuk ${name} tersimpan.`,
    after: (name: string) => `Sesudah ${name}: tunjuk pegawai lain`,
    extend: 'Perpanjang Plt',
    extends: (name: string, from: string) =>
      `${name} melanjutkan sebagai Plt mulai ${from}. Perpanjangan hanya satu kali.`,
    doExtend: 'Perpanjang surat perintah',
    revokeOf: (number: string) => `Cabut ${number}`,
    revokes: (name: string) =>
      `${name} berhenti menjalankan tugas jabatan ini hari ini juga. Tugas yang menunggu tetap pada jabatan.`,
    doRevoke: 'Cabut surat perintah',
    revokeReason: 'Alasan pencabutan (wajib)',
  },
  en: {
    'give plt': 'Name a Plt',
    'give plh': 'Name a Plh',
    'rule plt': (months, extensions) =>
      `A Plt acts for ${months} months at most, extended ${extensions} time at most. Strategic steps, such as signing a decree, are not theirs.`,
    'rule plh':
      'A Plh acts for as long as the holder is noted as away. Strategic steps, such as signing a decree, are not theirs.',
    who: (levels) =>
      `Who can be named: officials in active service of the same work unit, of the rung ${levels}, without a medium or heavy sanction.`,
    takesNone: 'Nobody acts in this office by order; what is needed is an appointment.',
    mayNot: 'Orders are given by HR, or by whoever holds the office above this one.',
    official: 'Who is to act (required)',
    until: 'Last day (required)',
    number: 'Number of the order',
    numberHint:
      'Leave it empty to take one from Jenjang’s register. Fill it in where the order is on paper already.',
    absence: 'Why the holder is away (required)',
    absenceHint: (holder) => `If ${holder} is not noted as away, the absence is noted with this order.`,
    choose: 'Choose…',
    willBeAway: 'The holder will be away: name a Plh',
    absenceNoted: 'Is noted as away for that time already',
    submit: 'Give the order',
    given: (number, name) => `Order ${number} for ${name} is stored.`,
    after: (name) => `After ${name}: name somebody else`,
    extend: 'Extend the Plt',
    extends: (name, from) => `${name} goes on as Plt from ${from}. An order is extended once.`,
    doExtend: 'Extend the order',
    revokeOf: (number) => `Revoke ${number}`,
    revokes: (name) => `${name} stops acting in this office today. What waits there stays with the office.`,
    doRevoke: 'Revoke the order',
    revokeReason: 'Why it is revoked (required)',
  },
});
