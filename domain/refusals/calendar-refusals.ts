import type { RefusalEntry } from './refusal-entry.js';

/** Days off, demonstration time, moratoria and other periods. */
export const calendarRefusals = {
  CALENDAR_ENDS: {
    kind: 'conflict',
    id: 'Kalender hari kerja dimuat sampai {until}; tenggat setelahnya tidak dapat dihitung',
    en: 'The working-day calendar is loaded until {until}; a later deadline cannot be computed',
  },
  CALENDAR_BEGINS: {
    kind: 'conflict',
    id: 'Kalender hari kerja dimuat sejak {from}; hari kerja sebelumnya tidak dapat dihitung',
    en: 'The working-day calendar is loaded from {from}; earlier working days cannot be counted',
  },
  DEMO_TIME_TOO_LATE: {
    kind: 'conflict',
    id: 'JENJANG_DEMO_DAY tidak dapat dipakai: basis data ini sudah memuat berkas yang berjalan menurut waktu sebenarnya',
    en: 'JENJANG_DEMO_DAY cannot be used: this database holds cases that live in the time of the world',
  },
  DEMO_TIME_LEFT: {
    kind: 'conflict',
    id: 'Basis data ini berjalan menurut waktu demonstrasi, sehari {seconds} detik; setel JENJANG_DEMO_DAY atau pakai basis data lain',
    en: 'This database lives in demonstration time, a day in {seconds} seconds; set JENJANG_DEMO_DAY or use another database',
  },
  HOLIDAY_EXISTS: {
    kind: 'conflict',
    id: 'Tanggal {date} sudah menjadi hari libur: {name}',
    en: 'Date {date} is a day off already: {name}',
  },
  HOLIDAY_UNKNOWN: {
    kind: 'conflict',
    id: 'Tanggal {date} bukan hari libur, jadi tidak dapat dihapus',
    en: 'Date {date} is no day off, so it cannot be removed',
  },
  HOLIDAY_PAST: {
    kind: 'invalid',
    id: 'Tanggal {date} sudah lewat; kalender hanya dapat diubah sejak {today}',
    en: 'Date {date} has passed; the calendar can be changed from {today} on',
  },
  CALENDAR_YEAR_NOT_LOADED: {
    kind: 'invalid',
    id: 'Kalender tahun {year} belum dimuat; muat dahulu tahunnya beserta hari liburnya',
    en: 'The calendar of {year} is not loaded; load the year together with its days off',
  },
  CALENDAR_YEAR_LOADED: {
    kind: 'conflict',
    id: 'Kalender tahun {year} sudah dimuat',
    en: 'The calendar of {year} is loaded already',
  },
  CALENDAR_YEAR_GAP: {
    kind: 'invalid',
    id: 'Tahun {year} tidak bersambung dengan kalender yang dimuat, {first} sampai {last}',
    en: 'Year {year} does not join the calendar that is loaded, {first} to {last}',
  },
  CALENDAR_YEAR_EMPTY: {
    kind: 'invalid',
    id: 'Tahun {year} dimuat tanpa satu pun hari libur nasional; sertakan hari liburnya',
    en: 'Year {year} is loaded without a single national day off; send its days off with it',
  },
  MORATORIUM_UNKNOWN: {
    kind: 'not-found',
    id: 'Masa larangan tidak ditemukan',
    en: 'There is no such moratorium',
  },
  MORATORIUM_PAST: {
    kind: 'invalid',
    id: 'Masa larangan berakhir {until}, sebelum hari ini, {today}',
    en: 'The moratorium ends on {until}, before today, {today}',
  },
  MORATORIUM_CANCELLED: {
    kind: 'conflict',
    id: 'Masa larangan ini sudah dibatalkan pada {at}',
    en: 'The moratorium was cancelled on {at}',
  },
  AGENCY_UNKNOWN: {
    kind: 'invalid',
    id: 'Tidak ada perangkat daerah dengan kode {agency}',
    en: 'There is no agency with code {agency}',
  },
  POLICY_NOT_IN_FORCE: {
    kind: 'invalid',
    id: 'Belum ada ketentuan yang berlaku pada {day}; yang pertama berlaku sejak {from}',
    en: 'No provision was in force on {day}; the first is in force from {from}',
  },
  ZONE_UNKNOWN: {
    kind: 'invalid',
    id: 'Zona waktu {zone} tidak dikenal',
    en: 'Time zone {zone} is not known',
  },
} as const satisfies Record<string, RefusalEntry>;
