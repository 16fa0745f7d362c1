import type { RefusalEntry } from './refusal-entry.js';

/** Orders to act as a Plt or Plh. */
export const orderRefusals = {
  ORDER_UNKNOWN: {
    kind: 'not-found',
    id: 'Surat perintah tidak ditemukan',
    en: 'There is no such order',
  },
  OFFICIAL_UNKNOWN: {
    kind: 'invalid',
    id: 'Tidak ada pegawai dengan NIP {official}',
    en: 'There is no employee with NIP {official}',
  },
  MAY_NOT_ORDER: {
    kind: 'forbidden',
    id: 'Yang boleh memerintahkan atau mencabut perintah bagi {position}: BKPSDM, atau pejabat definitif jabatan atasannya ({superior})',
    en: 'Only HR, or the definitive holder of the superior office ({superior}), may give or revoke an order for {position}',
  },
  ORDER_PERIOD_INVALID: {
    kind: 'invalid',
    id: 'Perintah mulai {from} tidak dapat berakhir {until}',
    en: 'An order from {from} cannot end on {until}',
  },
  ORDER_BACKDATED: {
    kind: 'invalid',
    id: 'Perintah tidak dapat berlaku surut sejak {from}; paling awal {today}, kecuali sudah ada nomor suratnya',
    en: 'An order cannot begin in the past on {from}; {today} at the earliest, unless it has a number on paper',
  },
  ORDER_POST_UNSUITABLE: {
    kind: 'invalid',
    id: 'Jabatan {position} (jenjang {level}) tidak dapat dijabat Plt atau Plh dengan surat perintah',
    en: 'Position {position} (level {level}) takes no acting official by order',
  },
  ORDER_TO_ONESELF: {
    kind: 'forbidden',
    id: 'Tidak seorang pun memerintahkan dirinya sendiri',
    en: 'Nobody orders themselves to act',
  },
  ORDER_TO_HOLDER: {
    kind: 'invalid',
    id: '{official} sendiri pejabat definitif {position} pada waktu itu',
    en: '{official} is the definitive holder of {position} at that time',
  },
  OFFICIAL_NOT_ACTIVE: {
    kind: 'conflict',
    id: '{official} tidak berstatus aktif: {status}',
    en: '{official} is not in active service: {status}',
  },
  OFFICIAL_NOT_PERMANENT: {
    kind: 'conflict',
    id: 'Plt dan Plh adalah PNS; {official} berstatus {employment}',
    en: 'Acting officials are permanent officers; {official} is {employment}',
  },
  OFFICIAL_WITHOUT_POST: {
    kind: 'conflict',
    id: '{official} tidak menduduki jabatan definitif pada {day}',
    en: '{official} holds no definitive post on {day}',
  },
  OFFICIAL_LEVEL_UNFIT: {
    kind: 'conflict',
    id: 'Jenjang {official} adalah {level}; yang dapat ditunjuk: {wanted}',
    en: 'The level of {official} is {level}; these may act there: {wanted}',
  },
  OFFICIAL_OTHER_AGENCY: {
    kind: 'conflict',
    id: '{official} bertugas di unit kerja lain: {agency}, bukan {wanted}',
    en: '{official} serves in another work unit: {agency}, not {wanted}',
  },
  OFFICIAL_SANCTIONED: {
    kind: 'conflict',
    id: '{official} sedang menjalani atau diperiksa untuk hukuman disiplin ({severity}) sejak {from}',
    en: '{official} serves, or is examined for, a {severity} sanction since {from}',
  },
  POST_HAS_HOLDER: {
    kind: 'conflict',
    id: 'Plt hanya untuk jabatan kosong: {position} dijabat definitif oleh {holder} sejak {from}',
    en: 'A Plt is for a vacant post: {position} is definitively held by {holder} from {from}',
  },
  POST_HAS_NO_HOLDER: {
    kind: 'conflict',
    id: 'Plh menggantikan pejabat definitif: {position} kosong pada {day}; tunjuk Plt',
    en: 'A Plh stands in for a definitive holder: {position} is vacant on {day}; name a Plt',
  },
  HOLDER_NOT_ABSENT: {
    kind: 'conflict',
    id: 'Plh hanya selama pejabat definitif berhalangan: {holder} tidak tercatat berhalangan pada {day}',
    en: 'A Plh acts only while the holder is away: {holder} is not noted as away on {day}',
  },
  ORDER_TOO_LONG: {
    kind: 'invalid',
    id: 'Plt paling lama {months} bulan: paling akhir {latest}, bukan {until}',
    en: 'A Plt acts for {months} months at most: until {latest}, not {until}',
  },
  ORDER_EXTENDED_ALREADY: {
    kind: 'conflict',
    id: '{official} sudah {orders} kali menjadi Plt {position} selama jabatan itu kosong; paling banyak {extensions} kali diperpanjang',
    en: '{official} has been Plt of {position} by {orders} orders in this vacancy; an order is extended {extensions} time at most',
  },
  ORDER_OVERLAPS: {
    kind: 'conflict',
    id: 'Sudah ada yang menjalankan tugas {position}: {number}, {from} sampai {until}',
    en: 'Somebody acts in {position} already: {number}, {from} to {until}',
  },
  ORDER_NUMBER_TAKEN: {
    kind: 'conflict',
    id: 'Nomor surat perintah {number} sudah dipakai',
    en: 'Order number {number} is taken',
  },
  ORDER_ABSENCE_NOT_TAKEN: {
    kind: 'invalid',
    id: 'Perintah Plt tidak disertai ketidakhadiran: jabatannya kosong',
    en: 'An order for a Plt carries no absence: the post is vacant',
  },
  ORDER_ENDED: {
    kind: 'conflict',
    id: 'Surat perintah {number} sudah berakhir pada {until}',
    en: 'Order {number} ended on {until}',
  },
} as const satisfies Record<string, RefusalEntry>;
