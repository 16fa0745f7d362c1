import type { Text } from '../text.js';

interface ProblemEntry extends Text {
  /** An error keeps its row (or file) out; a warning does not. */
  readonly severity: 'error' | 'warning';
}

/**
 * Everything an import may say about a file or a row. `{name}` is replaced by the value of that name.
 * No sentence quotes more of a person than the cell that is wrong.
 */
export const problems = {
  // The file as a whole
  FILE_UNREADABLE: {
    severity: 'error',
    id: 'Berkas tidak dapat dibaca: {reason}',
    en: 'The file cannot be read: {reason}',
  },
  FILE_EMPTY: { severity: 'error', id: 'Berkas kosong', en: 'The file is empty' },
  FILE_BINARY: {
    severity: 'error',
    id: 'Berkas ini bukan CSV atau XLSX, melainkan {found}',
    en: 'This file is neither CSV nor XLSX but {found}',
  },
  FILE_OLD_EXCEL: {
    severity: 'error',
    id: 'Berkas ini Excel lama (.xls); simpan sebagai .xlsx atau CSV UTF-8',
    en: 'This is an old Excel file (.xls); save it as .xlsx or as CSV UTF-8',
  },
  FILE_HTML: {
    severity: 'error',
    id: 'Berkas ini halaman web, bukan CSV; unduh ulang setelah masuk',
    en: 'This file is a web page, not CSV; sign in and download it again',
  },
  FILE_JSON: {
    severity: 'error',
    id: 'Berkas ini JSON, bukan CSV atau XLSX',
    en: 'This file is JSON, not CSV or XLSX',
  },
  FILE_NOT_UTF8: {
    severity: 'error',
    id: 'Berkas bukan UTF-8; simpan sebagai "CSV UTF-8"',
    en: 'The file is not UTF-8; save it as "CSV UTF-8"',
  },
  FILE_BROKEN: {
    severity: 'error',
    id: 'Berkas rusak atau tanda kutipnya tidak berpasangan: {reason}',
    en: 'The file is damaged or a quote is not closed: {reason}',
  },
  FILE_WITHOUT_ROWS: {
    severity: 'error',
    id: 'Berkas hanya berisi judul kolom',
    en: 'The file has a header but no rows',
  },
  FILE_OF_OTHER_KIND: {
    severity: 'error',
    id: 'Tidak satu pun kolom wajib ditemukan; ini bukan berkas {sheet}',
    en: 'None of the required columns are there; this is not a file of {sheet}',
  },
  COLUMN_MISSING: { severity: 'error', id: 'Kolom {column} tidak ada', en: 'Column {column} is missing' },
  COLUMN_TWICE: {
    severity: 'error',
    id: 'Kolom {column} muncul dua kali',
    en: 'Column {column} appears twice',
  },
  ROW_LENGTH: {
    severity: 'error',
    id: 'Baris ini berisi {found} kolom, judulnya {wanted}',
    en: 'This row has {found} columns, the header has {wanted}',
  },
  TENANT_INVALID: {
    severity: 'error',
    id: 'Data pemerintah daerah tidak sah pada {field}: {reason}',
    en: 'The data of the government are not valid at {field}: {reason}',
  },
  REGISTRY_REFUSED: {
    severity: 'error',
    id: 'Basis data menolak: aturan {constraint} dilanggar',
    en: 'The database refused: constraint {constraint} is violated',
  },

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

  // Rows against each other and against the registry
  UNIT_TWICE: {
    severity: 'error',
    id: 'Unit ini muncul lebih dari sekali: baris {lines}',
    en: 'This unit appears more than once: lines {lines}',
  },
  UNIT_UNKNOWN: {
    severity: 'error',
    id: 'Unit {unit} tidak ada, baik di berkas unit maupun di registri',
    en: 'Unit {unit} is neither in the unit file nor in the registry',
  },
  UNIT_CYCLE: {
    severity: 'error',
    id: 'Unit ini berada di bawah dirinya sendiri: {path}',
    en: 'This unit lies below itself: {path}',
  },
  UNIT_WITH_TWO_HEADS: {
    severity: 'error',
    id: 'Lebih dari satu kepala untuk unit {unit}: baris {lines}',
    en: 'More than one head for unit {unit}: lines {lines}',
  },
  NIP_TWICE: {
    severity: 'error',
    id: 'NIP ini muncul lebih dari sekali: baris {lines}',
    en: 'This NIP appears more than once: lines {lines}',
  },
  NIP_UNKNOWN: {
    severity: 'error',
    id: 'Tidak ada pegawai dengan NIP ini, baik di berkas pegawai maupun di registri',
    en: 'No employee has this NIP, neither in the employee file nor in the registry',
  },
  OFFICIAL_UNKNOWN: {
    severity: 'error',
    id: 'Tidak ada pejabat terpilih dengan nama ini',
    en: 'There is no elected official of this name',
  },
  ROW_TWICE: {
    severity: 'error',
    id: 'Baris yang sama muncul lebih dari sekali: baris {lines}',
    en: 'The same row appears more than once: lines {lines}',
  },
  POSITION_UNKNOWN: {
    severity: 'error',
    id: 'Jabatan {position} tidak ada',
    en: 'There is no position {position}',
  },
  POSITION_INCOMPLETE: {
    severity: 'error',
    id: 'Jabatan baru memerlukan judul, jenis, dan jenjang',
    en: 'A new position needs a title, a kind and a level',
  },
  POSITION_NOT_OF_UNIT: {
    severity: 'error',
    id: 'Kode jabatan harus berawal {unit}/',
    en: 'The code of the position must start with {unit}/',
  },
  COMPETENCY_UNKNOWN: {
    severity: 'error',
    id: 'Kompetensi {competency} tidak ada dalam kamus',
    en: 'Competency {competency} is not in the dictionary',
  },
  ECHELON_MISSING: {
    severity: 'error',
    id: 'Jabatan struktural yang bukan kepala unit memerlukan eselon',
    en: 'A structural post that does not head its unit needs an echelon',
  },
  POST_ALREADY_HELD: {
    severity: 'error',
    id: 'Jabatan {position} sudah terisi pada tanggal itu (kursi: {seats})',
    en: 'Position {position} is already held on that date (seats: {seats})',
  },
  INCUMBENCY_OVERLAPS: {
    severity: 'error',
    id: 'Menurut registri pegawai ini masih menduduki jabatan lain sampai {until}',
    en: 'By the registry this employee holds another post until {until}',
  },
  ACTING_OVERLAPS: {
    severity: 'error',
    id: 'Sudah ada {kind} lain untuk jabatan {position} pada masa itu',
    en: 'Another {kind} of position {position} is appointed for that time',
  },
  ACCOUNT_SHARED: {
    severity: 'error',
    id: 'Orang ini sudah memiliki akun lain: {username}',
    en: 'This person already has another account: {username}',
  },
  BOARD_ROLE_TWICE: {
    severity: 'error',
    id: 'Tim {board} memiliki lebih dari satu {role}',
    en: 'Board {board} has more than one {role}',
  },
  DEPENDS_ON_REFUSED_ROW: {
    severity: 'error',
    id: 'Ditinggalkan karena {key} ditolak',
    en: 'Left out because {key} was refused',
  },

  // Taken, but worth a look
  HEAD_TITLE_DIFFERS: {
    severity: 'warning',
    id: 'Dianggap kepala unit {unit} menurut eselonnya, walaupun nama jabatan kepala unit itu {title}',
    en: 'Taken as head of unit {unit} by echelon, although the head of that unit is called {title}',
  },
  FUNCTIONAL_LEVEL_UNKNOWN: {
    severity: 'warning',
    id: 'Jenjang tidak terbaca dari nama jabatan; dicatat tanpa jenjang',
    en: 'The level cannot be read from the title; recorded without one',
  },
  DECREE_KEPT: {
    severity: 'warning',
    id: 'Registri mencatat {position} sejak {since} menurut keputusan {basis}; berkas ini lebih lama dan tidak menggantikannya',
    en: 'The registry has {position} since {since} by decree {basis}; this file is older and does not replace it',
  },
  HOLDER_SUCCEEDED: {
    severity: 'warning',
    id: 'Jabatan {position} terisi orang lain sejak {since}; pemegang lama tidak ada lagi di berkas dan masa jabatannya diakhiri',
    en: 'Position {position} has another holder since {since}; the one before is no longer in the file and their term was ended',
  },
} as const satisfies Record<string, ProblemEntry>;

export type ProblemCode = keyof typeof problems;
