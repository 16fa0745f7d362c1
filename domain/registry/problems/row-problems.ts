import type { ProblemEntry } from './entry.js';

/** What may be wrong with rows held against each other and against the registry, and what is taken but worth a look. */
export const rowProblems = {
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
  KIN_OF_ONESELF: {
    severity: 'error',
    id: 'Seseorang bukan keluarga dirinya sendiri',
    en: 'Nobody is kin of themselves',
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
  ORDER_KEPT: {
    severity: 'warning',
    id: 'Perintah {kind} {position} sejak {since} diberikan atau dicabut di Jenjang; berkas ini tidak mengubahnya',
    en: 'The order as {kind} of {position} since {since} was given or revoked in Jenjang; this file does not change it',
  },
  HOLDER_SUCCEEDED: {
    severity: 'warning',
    id: 'Jabatan {position} terisi orang lain sejak {since}; pemegang lama tidak ada lagi di berkas dan masa jabatannya diakhiri',
    en: 'Position {position} has another holder since {since}; the one before is no longer in the file and their term was ended',
  },
} as const satisfies Record<string, ProblemEntry>;
