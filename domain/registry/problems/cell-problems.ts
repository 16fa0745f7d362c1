import type { ProblemEntry } from './entry.js';

/** What may be wrong with one cell, or with a NIP and what must agree with it. */
export const cellProblems = {
  // One cell
  CELL_EMPTY: { severity: 'error', id: 'Kolom ini wajib diisi', en: 'This column must be filled' },
  DATE_INVALID: {
    severity: 'error',
    id: 'Bukan tanggal; pakai HH-BB-TTTT atau TTTT-BB-HH',
    en: 'Not a date; write DD-MM-YYYY or YYYY-MM-DD',
  },
  DATE_IMPOSSIBLE: {
    severity: 'error',
    id: 'Tanggal ini tidak ada dalam kalender',
    en: 'There is no such day in the calendar',
  },
  DATE_IMPLAUSIBLE: {
    severity: 'error',
    id: 'Tanggal ini tidak masuk akal; paling awal {earliest}, paling akhir {latest}',
    en: 'This date is implausible; {earliest} at the earliest, {latest} at the latest',
  },
  PERIOD_INVALID: {
    severity: 'error',
    id: 'Akhir {end} tidak sesudah awal {start}',
    en: 'The end {end} is not after the start {start}',
  },
  NUMBER_INVALID: {
    severity: 'error',
    id: 'Harus bilangan bulat antara {min} dan {max}',
    en: 'Must be a whole number between {min} and {max}',
  },
  TEXT_TOO_LONG: {
    severity: 'error',
    id: 'Lebih panjang dari {max} huruf',
    en: 'Longer than {max} characters',
  },
  TEXT_UNPRINTABLE: {
    severity: 'error',
    id: 'Berisi huruf kendali yang tidak dapat dicetak',
    en: 'Contains unprintable control characters',
  },
  IDENTIFIER_INVALID: {
    severity: 'error',
    id: 'Bukan ID; pakai huruf, angka, dan . _ : - (1 sampai {max} huruf)',
    en: 'Not an id; use letters, digits and . _ : - (1 to {max} characters)',
  },
  POSITION_CODE_INVALID: {
    severity: 'error',
    id: 'Bukan kode jabatan; bentuknya ID unit, garis miring, lalu huruf, angka, dan . _ : -',
    en: 'Not a position code; it is the id of a unit, a slash, then letters, digits and . _ : -',
  },
  CODE_UNKNOWN: {
    severity: 'error',
    id: 'Kode tidak dikenal; yang dikenal: {known}',
    en: 'Unknown code; known are: {known}',
  },
  CODE_AND_NAME_DIFFER: {
    severity: 'warning',
    id: 'Kode {code} berarti {meaning}, tetapi namanya {name}; nama yang dipakai',
    en: 'Code {code} means {meaning} but the name says {name}; the name was used',
  },
  USERNAME_INVALID: {
    severity: 'error',
    id: 'Nama akun 2 sampai 64 huruf kecil, angka, titik atau tanda hubung',
    en: 'A username is 2 to 64 lower-case letters, digits, dots or hyphens',
  },

  // NIP
  NIP_SPOILT: {
    severity: 'error',
    id: 'NIP rusak oleh aplikasi lembar kerja dan angkanya hilang; ekspor ulang, jangan ditebak',
    en: 'A spreadsheet spoilt this NIP and digits are lost; export it again, it is never guessed',
  },
  NIP_LENGTH: {
    severity: 'error',
    id: 'NIP harus 18 angka, ini {found}',
    en: 'A NIP has 18 digits, this one {found}',
  },
  NIP_NOT_DIGITS: { severity: 'error', id: 'NIP hanya berisi angka', en: 'A NIP consists of digits only' },
  NIP_BIRTH_DATE: {
    severity: 'error',
    id: 'Delapan angka pertama NIP bukan tanggal lahir yang sah',
    en: 'The first eight digits of the NIP are no valid birth date',
  },
  NIP_APPOINTMENT: {
    severity: 'error',
    id: 'Angka 9-14 NIP bukan bulan pengangkatan yang sah',
    en: 'Digits 9 to 14 of the NIP are no valid month of appointment',
  },
  NIP_SEX: {
    severity: 'error',
    id: 'Angka ke-15 NIP harus 1 (laki-laki) atau 2 (perempuan)',
    en: 'Digit 15 of the NIP must be 1 (male) or 2 (female)',
  },
  NIP_SERIAL: {
    severity: 'error',
    id: 'Nomor urut NIP (tiga angka terakhir) mulai dari 001',
    en: 'The serial of the NIP (its last three digits) starts at 001',
  },
  NIP_TOO_YOUNG: {
    severity: 'error',
    id: 'Menurut NIP diangkat sebelum berumur {years} tahun',
    en: 'By its NIP appointed before the age of {years}',
  },
  NIP_IN_FUTURE: {
    severity: 'error',
    id: 'Menurut NIP diangkat pada {month}, yang belum tiba',
    en: 'By its NIP appointed in {month}, which has not come yet',
  },
  NIP_AND_BIRTH_DATE_DIFFER: {
    severity: 'error',
    id: 'Tanggal lahir {birthDate} tidak sama dengan NIP ({nipBirthDate})',
    en: 'Birth date {birthDate} does not agree with the NIP ({nipBirthDate})',
  },
  NIP_AND_SEX_DIFFER: {
    severity: 'error',
    id: 'Jenis kelamin {sex} tidak sama dengan NIP ({nipSex})',
    en: 'Sex {sex} does not agree with the NIP ({nipSex})',
  },
  NIP_AND_APPOINTMENT_DIFFER: {
    severity: 'warning',
    id: 'TMT CPNS {appointedOn} bukan bulan pengangkatan dalam NIP ({nipMonth}); TMT CPNS yang dipakai',
    en: 'TMT CPNS {appointedOn} is not the month of appointment in the NIP ({nipMonth}); TMT CPNS was used',
  },
  GRADE_OF_OTHER_KIND: {
    severity: 'error',
    id: 'Golongan {grade} bukan golongan {kind}',
    en: 'Grade {grade} is not a grade of {kind}',
  },
} as const satisfies Record<string, ProblemEntry>;
