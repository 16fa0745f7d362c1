import type { Text } from './text.js';

/** What kind of "no": decides the HTTP status. */
export type RefusalKind =
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'invalid'
  | 'too-large'
  | 'unsupported'
  | 'unavailable'
  | 'method'
  | 'too-many';

interface RefusalEntry extends Text {
  readonly kind: RefusalKind;
}

/**
 * Every refusal that Jenjang gives: name the action, quote the values, no full stop at the end.
 * `{name}` is replaced by the refusal's value of that name.
 */
export const refusals = {
  // Reading a request
  BODY_NOT_JSON: {
    kind: 'invalid',
    id: 'Isi permintaan bukan JSON yang sah',
    en: 'The request body is not valid JSON',
  },
  BODY_TOO_LARGE: {
    kind: 'too-large',
    id: 'Yang dikirim melebihi {bytes}',
    en: 'What was sent is larger than {bytes}',
  },
  MEDIA_TYPE_UNSUPPORTED: {
    kind: 'unsupported',
    id: 'Jenis isi {given} tidak diterima; kirim {wanted}',
    en: 'Content type {given} is not accepted; send {wanted}',
  },
  INPUT_INVALID: {
    kind: 'invalid',
    id: 'Isian tidak sah: {field}: {problem}',
    en: 'Invalid input: {field}: {problem}',
  },
  PATH_UNKNOWN: { kind: 'not-found', id: 'Alamat {path} tidak dikenal', en: 'There is nothing at {path}' },
  METHOD_NOT_ALLOWED: {
    kind: 'method',
    id: 'Metode {method} tidak berlaku di sini; yang berlaku: {allowed}',
    en: 'Method {method} is not allowed here; allowed: {allowed}',
  },
  CURSOR_INVALID: { kind: 'invalid', id: 'Penanda halaman tidak sah', en: 'The page cursor is not valid' },
  TOO_MANY_REQUESTS: {
    kind: 'too-many',
    id: 'Terlalu banyak permintaan; coba lagi dalam {seconds} detik',
    en: 'Too many requests; try again in {seconds} seconds',
  },
  IDEMPOTENCY_KEY_REUSED: {
    kind: 'conflict',
    id: 'Idempotency-Key ini sudah dipakai untuk permintaan dengan isi lain',
    en: 'This Idempotency-Key was used for a request with another body',
  },
  IDEMPOTENCY_KEY_INVALID: {
    kind: 'invalid',
    id: 'Idempotency-Key harus 1 sampai 200 huruf ASCII',
    en: 'Idempotency-Key must be 1 to 200 ASCII characters',
  },
  SERVICE_UNAVAILABLE: {
    kind: 'unavailable',
    id: 'Basis data tidak dapat dihubungi; tidak ada yang tersimpan, coba lagi',
    en: 'The database cannot be reached; nothing was stored, try again',
  },

  // Who is asking
  TOKEN_MISSING: {
    kind: 'unauthenticated',
    id: 'Permintaan ini memerlukan token masuk',
    en: 'This request needs an access token',
  },
  TOKEN_EXPIRED: {
    kind: 'unauthenticated',
    id: 'Token masuk sudah kedaluwarsa; masuk kembali',
    en: 'The access token has expired; sign in again',
  },
  TOKEN_AUDIENCE: {
    kind: 'unauthenticated',
    id: 'Token masuk ini bukan untuk layanan ini',
    en: 'The access token is meant for another service',
  },
  TOKEN_ISSUER: {
    kind: 'unauthenticated',
    id: 'Token masuk ini dari penerbit lain',
    en: 'The access token comes from another issuer',
  },
  TOKEN_INVALID: {
    kind: 'unauthenticated',
    id: 'Token masuk tidak sah',
    en: 'The access token is not valid',
  },
  SIGN_IN_ENDED: {
    kind: 'unauthenticated',
    id: 'Sesi masuk Anda telah berakhir; masuk kembali',
    en: 'You are no longer signed in; sign in again',
  },
  CROSS_SITE_REQUEST: {
    kind: 'forbidden',
    id: 'Permintaan ini tidak datang dari halaman Jenjang',
    en: 'This request does not come from the page of Jenjang',
  },
  IDENTITY_UNAVAILABLE: {
    kind: 'unavailable',
    id: 'Penyedia identitas tidak dapat dihubungi; coba lagi',
    en: 'The identity provider cannot be reached; try again',
  },
  ACCOUNT_UNKNOWN: {
    kind: 'forbidden',
    id: 'Akun {username} belum dihubungkan dengan seorang pegawai',
    en: 'Account {username} is not linked to an employee',
  },
  FORBIDDEN: { kind: 'forbidden', id: 'Anda tidak berwenang untuk {action}', en: 'You may not {action}' },

  // Proposing
  PROCESS_UNKNOWN: {
    kind: 'not-found',
    id: 'Proses {process} tidak dikenal',
    en: 'There is no process {process}',
  },
  SUBJECT_UNKNOWN: {
    kind: 'invalid',
    id: 'Tidak ada pegawai dengan NIP {subject}',
    en: 'There is no employee with NIP {subject}',
  },
  POSITION_UNKNOWN: {
    kind: 'invalid',
    id: 'Tidak ada jabatan dengan kode {position}',
    en: 'There is no position with code {position}',
  },
  EFFECTIVE_DATE_PAST: {
    kind: 'invalid',
    id: 'Tanggal berlaku {given} sudah lewat; paling awal {earliest}',
    en: 'Effective date {given} has passed; the earliest is {earliest}',
  },
  EFFECTIVE_DATE_TOO_FAR: {
    kind: 'invalid',
    id: 'Tanggal berlaku {given} terlalu jauh; paling akhir {latest}',
    en: 'Effective date {given} is too far ahead; the latest is {latest}',
  },
  NOT_A_ROTATION: {
    kind: 'invalid',
    id: 'Bukan mutasi: jenjang sekarang {current}, jenjang tujuan {target}',
    en: 'Not a rotation: present level is {current}, target level is {target}',
  },
  LEVEL_NOT_SUPPORTED: {
    kind: 'invalid',
    id: 'Mutasi {level} memerlukan uji kompetensi dan tidak dapat diusulkan di sini',
    en: 'A move at level {level} needs a competency assessment and cannot be proposed here',
  },
  POST_NOT_VACANT: {
    kind: 'conflict',
    id: 'Jabatan {position} tidak kosong pada {date}',
    en: 'Position {position} is not vacant on {date}',
  },
  POST_IS_CURRENT: {
    kind: 'invalid',
    id: 'Pegawai ini sudah menduduki jabatan {position}',
    en: 'The employee already holds position {position}',
  },
  ROTATION_IN_PROGRESS: {
    kind: 'conflict',
    id: 'Pegawai ini sudah memiliki usulan yang berjalan: {number}',
    en: 'The employee already has an open proposal: {number}',
  },
  NOT_ELIGIBLE: {
    kind: 'invalid',
    id: 'Syarat yang menghalangi tidak terpenuhi: {rules}',
    en: 'Blocking requirements are not met: {rules}',
  },
  SUBJECT_NOT_MOVABLE: {
    kind: 'invalid',
    id: 'Pejabat ini tidak dapat menjadi subjek proses {process}',
    en: 'This official cannot be the subject of process {process}',
  },
  OWN_PROPOSAL_BY_OFFICE: {
    kind: 'forbidden',
    id: 'Seorang pejabat tidak dapat mengusulkan dirinya karena jabatannya; ajukan sebagai permintaan sendiri',
    en: 'An official cannot propose themselves by virtue of their office; submit it as an own request',
  },
  MAY_NOT_PROPOSE: {
    kind: 'forbidden',
    id: 'Yang boleh mengusulkan: kepala perangkat daerah asal, BKPSDM, atau pegawai yang bersangkutan',
    en: 'Only the head of the releasing agency, the HR agency or the employee may propose',
  },

  // Deciding
  CASE_UNKNOWN: { kind: 'not-found', id: 'Berkas tidak ditemukan', en: 'There is no such case' },
  TASK_UNKNOWN: { kind: 'not-found', id: 'Tugas tidak ditemukan', en: 'There is no such task' },
  DOCUMENT_UNKNOWN: { kind: 'not-found', id: 'Dokumen tidak ditemukan', en: 'There is no such document' },
  DOCUMENT_NOT_READY: {
    kind: 'conflict',
    id: 'Dokumen sedang dibuat; coba lagi sebentar',
    en: 'The document is being made; try again in a moment',
  },
  EMPLOYEE_UNKNOWN: { kind: 'not-found', id: 'Pegawai tidak ditemukan', en: 'There is no such employee' },
  UNIT_UNKNOWN: { kind: 'not-found', id: 'Unit tidak ditemukan', en: 'There is no such unit' },
  POSITION_NOT_FOUND: { kind: 'not-found', id: 'Jabatan tidak ditemukan', en: 'There is no such position' },
  ALREADY_DECIDED: {
    kind: 'conflict',
    id: 'Tugas ini sudah diputus: {verdict} oleh {by} pada {at}',
    en: 'This task is already decided: {verdict} by {by} on {at}',
  },
  TASK_NOT_OPEN: {
    kind: 'conflict',
    id: 'Tugas ini tidak terbuka: keadaannya {state}',
    en: 'This task is not open: it is {state}',
  },
  VERDICT_NOT_OFFERED: {
    kind: 'invalid',
    id: 'Putusan {verdict} tidak berlaku untuk tugas ini; yang berlaku: {offered}',
    en: 'Verdict {verdict} does not apply to this task; these do: {offered}',
  },
  FIELD_MISSING: {
    kind: 'invalid',
    id: '{field} wajib diisi untuk {verdict}',
    en: '{field} must be filled in for {verdict}',
  },
  FIELD_NOT_ASKED: {
    kind: 'invalid',
    id: '{field} tidak diminta untuk {verdict}',
    en: '{field} is not asked for {verdict}',
  },
  DATE_IN_FUTURE: {
    kind: 'invalid',
    id: '{field} {given} belum terjadi; paling akhir {latest}',
    en: '{field} {given} has not happened yet; {latest} at the latest',
  },
  REASON_REQUIRED: {
    kind: 'invalid',
    id: 'Putusan {verdict} memerlukan alasan',
    en: 'Verdict {verdict} needs a reason',
  },
  RULE_NOT_OVERRIDABLE: {
    kind: 'conflict',
    id: 'Syarat {rules} tidak dapat dikesampingkan',
    en: 'Requirements {rules} cannot be overridden',
  },
  RETURN_LIMIT_REACHED: {
    kind: 'conflict',
    id: 'Berkas sudah dikembalikan {returns} kali; paling banyak {limit}',
    en: 'The case has been returned {returns} times; the limit is {limit}',
  },
  DOCUMENTS_MISSING: {
    kind: 'conflict',
    id: 'Dokumen yang wajib belum ada: {missing}',
    en: 'Required documents are missing: {missing}',
  },
  DOCUMENT_NOT_TO_VERIFY: {
    kind: 'invalid',
    id: 'Dokumen {document} tidak menunggu putusan, atau disebut dua kali',
    en: 'Document {document} waits for no verdict, or is named twice',
  },
  DOCUMENT_VERDICT_MISSING: {
    kind: 'invalid',
    id: 'Setiap dokumen memerlukan putusan; yang belum: {documents}',
    en: 'Each document needs a verdict; these have none: {documents}',
  },
  DOCUMENT_VERDICTS_DISAGREE: {
    kind: 'invalid',
    id: 'Putusan {verdict} bertentangan dengan putusan atas dokumen-dokumennya',
    en: 'Verdict {verdict} contradicts the verdicts on its documents',
  },
  DOCUMENTS_NOT_ASKED: {
    kind: 'invalid',
    id: 'Putusan {verdict} pada tugas ini tidak disertai putusan atas dokumen',
    en: 'Verdict {verdict} of this task takes no verdicts on documents',
  },
  EFFECTIVE_DATE_REQUIRED: {
    kind: 'invalid',
    id: 'Tanggal berlaku {asked} sudah lewat; penanda tangan memberi tanggal baru, paling awal {earliest}',
    en: 'Effective date {asked} has passed; the signer gives a new one, {earliest} at the earliest',
  },
  EFFECTIVE_DATE_NOT_ASKED: {
    kind: 'invalid',
    id: 'Tanggal berlaku {asked} belum lewat; penanda tangan tidak memberi tanggal lain',
    en: 'Effective date {asked} has not passed; the signer gives no other',
  },
  NO_OPINION_TOO_EARLY: {
    kind: 'conflict',
    id: 'Pemberi pendapat masih ditunggu; BKPSDM dapat mencatat tanpa pendapat sejak {at}',
    en: 'The opinion is still awaited; HR may enter that there is none from {at}',
  },
  OWN_CASE: {
    kind: 'forbidden',
    id: 'Tidak seorang pun memutus berkasnya sendiri',
    en: 'Nobody decides their own case',
  },
  CONFLICT_OF_INTEREST: {
    kind: 'forbidden',
    id: 'Anda memiliki konflik kepentingan dalam berkas ini ({ground}); yang memutus pejabat lain',
    en: 'You have a conflict of interest in this case ({ground}); another official decides',
  },
  CONFLICT_BY_RECUSAL: {
    kind: 'conflict',
    id: 'Dalam rapat tim, konflik kepentingan dinyatakan dengan mengundurkan diri dari acaranya: POST …/sessions/{session}/recusals',
    en: 'In a session of a board a conflict of interest is declared by recusal from the item: POST …/sessions/{session}/recusals',
  },
  CONFLICT_NOT_ASKED: {
    kind: 'conflict',
    id: 'Tidak ada yang diputus dalam tugas ini, jadi konflik kepentingan tidak dinyatakan di sini',
    en: 'Nothing is decided in this task, so no conflict of interest is declared here',
  },
  SAME_PERSON: {
    kind: 'forbidden',
    id: 'Langkah ini harus diputus orang lain: Anda sudah memutus langkah {step}',
    en: 'This step needs another person: you have decided step {step}',
  },
  STRATEGIC_HOLDER_ONLY: {
    kind: 'forbidden',
    id: 'Langkah strategis hanya diputus pejabat definitif, bukan {capacity}',
    en: 'A strategic step is for the definitive holder, not for {capacity}',
  },
  NOT_YOUR_OFFICE: {
    kind: 'forbidden',
    id: 'Anda saat ini tidak bertindak untuk jabatan yang memegang tugas ini',
    en: 'You do not now act for the office that holds this task',
  },
  ESCALATION_SEES_ONLY: {
    kind: 'forbidden',
    id: 'Sebagai atasan Anda diberi tahu; wewenang memutus tidak beralih',
    en: 'As the superior you are told; the power to decide has not moved',
  },
  NO_AUTHORITY: {
    kind: 'conflict',
    id: 'Tidak ada pejabat yang dapat bertindak untuk {office}',
    en: 'Nobody can act for {office}',
  },
  MINUTES_NOT_SIGNED: {
    kind: 'conflict',
    id: 'Berita acara rapat tim untuk {number} belum ditandatangani; keputusan bersandar padanya',
    en: 'The minutes of the board for {number} are not signed yet; the decree rests on them',
  },
  REGISTRY_CONFLICT: {
    kind: 'conflict',
    id: 'Jabatan atau pegawai ini sudah terikat keputusan lain: {basis}',
    en: 'The post or the person is bound by another decree: {basis}',
  },

  // A board in session
  BOARD_UNKNOWN: { kind: 'invalid', id: 'Tim {board} tidak dikenal', en: 'There is no board {board}' },
  BOARD_TOO_SMALL: {
    kind: 'conflict',
    id: 'Tim beranggota {members}; paling sedikit {wanted}',
    en: 'The board has {members} members; it needs at least {wanted}',
  },
  BOARD_EVEN: {
    kind: 'conflict',
    id: 'Jumlah anggota tim {members}; harus ganjil',
    en: 'The board has {members} members; the number must be odd',
  },
  BOARD_INCOMPLETE: {
    kind: 'conflict',
    id: 'Tim memiliki {filled} kursi {role}; harus tepat satu',
    en: 'The board has {filled} seats of {role}; there must be exactly one',
  },
  BOARD_MEMBER_TWICE: {
    kind: 'conflict',
    id: '{member} menempati dua kursi; seorang anggota hanya satu',
    en: '{member} fills two seats; a member has one',
  },
  BOARD_NOT_FOUND: { kind: 'not-found', id: 'Tim tidak ditemukan', en: 'There is no such board' },
  BOARD_CHANGED: {
    kind: 'conflict',
    id: 'Susunan tim sudah diubah sejak Anda membukanya: perubahan ke-{actual}, yang Anda ubah ke-{given}',
    en: 'The board has changed since you opened it: it is at revision {actual}, you changed revision {given}',
  },
  BOARD_SEAT_SHARED: {
    kind: 'invalid',
    id: '{position} dapat dijabat beberapa orang; kursi tim hanya untuk jabatan tunggal',
    en: '{position} may be held by several people; a seat of a board is for a post that one person holds',
  },
  MAY_NOT_CHANGE_BOARD: {
    kind: 'forbidden',
    id: 'Hanya BKPSDM, atau {office} yang membentuk tim ini, boleh mengubah susunannya',
    en: 'Only HR, or {office}, who forms this board, may change its members',
  },
  NOT_BEFORE_BOARD: {
    kind: 'conflict',
    id: 'Berkas {case} tidak menunggu tim ini',
    en: 'Case {case} does not wait for this board',
  },
  ITEM_TWICE: {
    kind: 'invalid',
    id: 'Berkas {case} tercantum dua kali',
    en: 'Case {case} is listed twice',
  },
  ITEM_ALREADY_PLANNED: {
    kind: 'conflict',
    id: 'Berkas {case} sudah diagendakan pada rapat lain',
    en: 'Case {case} is already before another session',
  },
  INVITATION_TOO_SHORT: {
    kind: 'invalid',
    id: 'Rapat {given} terlalu dekat: undangan paling lambat {days} hari kerja sebelumnya; paling awal {earliest}',
    en: 'A session on {given} is too soon: invitations go out {days} working days before; the earliest is {earliest}',
  },
  SESSION_ON_DAY_OFF: {
    kind: 'invalid',
    id: '{day} bukan hari kerja',
    en: '{day} is not a working day',
  },
  SESSION_UNKNOWN: { kind: 'not-found', id: 'Rapat tidak ditemukan', en: 'There is no such session' },
  ITEM_UNKNOWN: {
    kind: 'invalid',
    id: 'Rapat ini tidak memiliki acara {item}',
    en: 'The session has no item {item}',
  },
  SEAT_UNKNOWN: {
    kind: 'invalid',
    id: 'Tim ini tidak memiliki kursi {seat}',
    en: 'The board has no seat {seat}',
  },
  SEAT_TWICE: { kind: 'invalid', id: 'Kursi {seat} tercantum dua kali', en: 'Seat {seat} is listed twice' },
  SEAT_VACANT: {
    kind: 'conflict',
    id: 'Tidak ada {as} yang dapat duduk di kursi {seat} hari ini',
    en: 'No {as} can sit in seat {seat} today',
  },
  NOT_BOARD_MEMBER: {
    kind: 'forbidden',
    id: 'Anda bukan anggota tim dalam rapat ini',
    en: 'You are no member of the board in this session',
  },
  ONLY_BOARD_SECRETARY: {
    kind: 'forbidden',
    id: 'Hanya sekretaris tim yang dapat {action}',
    en: 'Only the secretary of the board may {action}',
  },
  SESSION_NOT_PLANNED: {
    kind: 'conflict',
    id: 'Rapat sudah dibuka atau ditutup: {state}',
    en: 'The session is no longer planned: it is {state}',
  },
  SESSION_TOO_EARLY: {
    kind: 'conflict',
    id: 'Rapat dijadwalkan {day}; sebelum itu tidak ada yang hadir dan rapat belum dapat dibuka',
    en: 'The session is set for {day}; before that nobody is present and it cannot open',
  },
  SESSION_NOT_OPEN: {
    kind: 'conflict',
    id: 'Rapat tidak sedang berlangsung: {state}',
    en: 'The session is not open: it is {state}',
  },
  SESSION_CLOSED: { kind: 'conflict', id: 'Rapat sudah ditutup', en: 'The session is closed' },
  SESSION_NOT_CLOSED: {
    kind: 'conflict',
    id: 'Berita acara ditandatangani setelah rapat ditutup; keadaannya {state}',
    en: 'Minutes are signed when the session is closed; it is {state}',
  },
  SESSION_CAN_OPEN: {
    kind: 'conflict',
    id: 'Rapat memenuhi kuorum ({present} dari {quorum}); buka lebih dahulu',
    en: 'The session has its quorum ({present} of {quorum}); open it first',
  },
  QUORUM_NOT_MET: {
    kind: 'conflict',
    id: 'Rapat tidak dapat dibuka: kuorum {quorum}, hadir {present}',
    en: 'Cannot open the session: quorum is {quorum}, present are {present}',
  },
  QUORUM_LOST: {
    kind: 'conflict',
    id: 'Suara tidak dapat diberikan: kuorum {quorum}, hadir {present}',
    en: 'Cannot vote: quorum is {quorum}, present are {present}',
  },
  NO_PRESIDER: {
    kind: 'conflict',
    id: 'Ketua tidak ikut dan belum ada anggota yang ditunjuk memimpin',
    en: 'The chair takes no part and nobody is named to preside',
  },
  PRESIDER_PRESENT: {
    kind: 'conflict',
    id: 'Sudah ada yang memimpin; tidak perlu ditunjuk yang lain',
    en: 'Somebody presides already; no other is named',
  },
  PRESIDER_NOT_ABLE: {
    kind: 'conflict',
    id: 'Kursi {seat} tidak dapat memimpin: harus anggota yang ikut dan tidak abstain',
    en: 'Seat {seat} cannot preside: it takes a member who takes part and has not abstained',
  },
  PRESIDER_ABSTAINS: {
    kind: 'invalid',
    id: 'Yang memimpin tidak dapat abstain: suaranya menentukan bila seri',
    en: 'Whoever presides cannot abstain: their vote breaks a tie',
  },
  ITEM_NOT_VOTING: {
    kind: 'conflict',
    id: 'Acara ini tidak lagi diputus: {state}',
    en: 'This item is no longer voted on: it is {state}',
  },
  ITEMS_UNDECIDED: {
    kind: 'conflict',
    id: 'Rapat tidak dapat ditutup: {items} acara masih dapat diputus',
    en: 'Cannot close the session: {items} items can still be decided',
  },
  MEMBER_RECUSED: {
    kind: 'conflict',
    id: 'Anggota kursi {seat} tidak ikut pada acara ini karena konflik kepentingan',
    en: 'The member in seat {seat} takes no part in this item: conflict of interest',
  },
  MEMBER_ABSENT: {
    kind: 'conflict',
    id: 'Anggota kursi {seat} tidak hadir',
    en: 'The member in seat {seat} is not present',
  },
  SEAT_TAKEN: {
    kind: 'conflict',
    id: 'Kursi {seat} tidak memiliki suara pada acara ini: terisi, atau cadangan tidak diperlukan',
    en: 'Seat {seat} has no vote on this item: it is taken, or no substitute is needed',
  },
  VOTE_GIVEN: {
    kind: 'conflict',
    id: 'Kursi {seat} sudah memberikan suara',
    en: 'Seat {seat} has voted already',
  },
  MINUTES_NOT_YOURS: {
    kind: 'forbidden',
    id: 'Berita acara ini menunggu tanda tangan {office}',
    en: 'These minutes wait for the signature of {office}',
  },
  MINUTES_SIGNATURE_GIVEN: {
    kind: 'conflict',
    id: 'Kursi {seat} sudah menandatangani berita acara ini, atau menolaknya',
    en: 'Seat {seat} has signed these minutes already, or refused to',
  },
  MINUTES_NOT_REFUSABLE: {
    kind: 'conflict',
    id: 'Sekretaris dan pimpinan rapat tidak dapat menolak menandatangani: tanpa keduanya tidak ada berita acara',
    en: 'The secretary and whoever presided cannot refuse to sign: without both there are no minutes',
  },
  MINUTES_SIGNED: {
    kind: 'conflict',
    id: 'Berita acara sudah ditandatangani: {number}',
    en: 'The minutes are signed already: {number}',
  },
  NO_MINUTES: {
    kind: 'conflict',
    id: 'Rapat yang dibatalkan tidak memiliki berita acara',
    en: 'A session that was called off has no minutes',
  },

  // The case as a whole
  CASE_CLOSED: {
    kind: 'conflict',
    id: 'Berkas sudah berakhir: {state}',
    en: 'The case has ended: it is {state}',
  },
  CASE_NOT_RETURNED: {
    kind: 'conflict',
    id: 'Hanya berkas yang dikembalikan dapat diajukan ulang; keadaannya {state}',
    en: 'Only a returned case can be resubmitted; it is {state}',
  },
  FACT_NOT_CHANGEABLE: {
    kind: 'invalid',
    id: 'Fakta {fact} tidak dapat diubah pada pengajuan ulang; yang dapat: {changeable}',
    en: 'Fact {fact} cannot be changed on resubmission; these can: {changeable}',
  },
  WITHDRAWAL_TOO_LATE: {
    kind: 'conflict',
    id: 'Usulan sudah diputus pada {at} dan tidak dapat ditarik',
    en: 'The proposal was decided on {at} and cannot be withdrawn',
  },
  CANCELLATION_TOO_LATE: {
    kind: 'conflict',
    id: 'Keputusan {number} sudah ditandatangani dan berlaku dalam data kepegawaian; berkas tidak dapat dibatalkan',
    en: 'Decree {number} is signed and holds in the registry; the case cannot be cancelled',
  },
  CASE_NOT_SUSPENDED: {
    kind: 'conflict',
    id: 'Hanya berkas yang ditangguhkan dapat dilanjutkan; keadaannya {state}',
    en: 'Only a suspended case can be resumed; it is {state}',
  },
  CASE_SUSPENDED: {
    kind: 'conflict',
    id: 'Berkas ditangguhkan; tidak ada yang dapat diputus sampai dilanjutkan',
    en: 'The case is suspended; nothing is decided until it is resumed',
  },
  INCIDENT_UNKNOWN: {
    kind: 'not-found',
    id: 'Gangguan tidak ditemukan',
    en: 'There is no such incident',
  },
  INCIDENT_CLOSED: {
    kind: 'conflict',
    id: 'Gangguan ini sudah selesai pada {at}',
    en: 'The incident was closed on {at}',
  },
  ONLY_PROPOSER: {
    kind: 'forbidden',
    id: 'Hanya pengusul, atau yang kini menjabat sebagai pengusul, yang dapat melakukan ini',
    en: 'Only the proposer, or whoever now acts in the office that proposed, may do this',
  },

  // Documents in
  DOCUMENT_KIND_UNKNOWN: {
    kind: 'invalid',
    id: 'Jenis dokumen {kind} tidak ada dalam daftar berkas ini; yang ada: {known}',
    en: 'Document kind {kind} is not on the checklist of this case; there are: {known}',
  },
  DOCUMENT_EMPTY: { kind: 'invalid', id: 'Berkas {name} kosong', en: 'File {name} is empty' },
  DOCUMENT_TYPE_UNSUPPORTED: {
    kind: 'unsupported',
    id: 'Isi berkas {name} bukan PDF, JPEG, atau PNG',
    en: 'The content of file {name} is no PDF, JPEG or PNG',
  },
  DOCUMENT_TYPE_MISMATCH: {
    kind: 'invalid',
    id: 'Berkas {name} dikirim sebagai {said}, tetapi isinya {found}',
    en: 'File {name} is sent as {said} but its content is {found}',
  },
  DOCUMENT_INFECTED: {
    kind: 'invalid',
    id: 'Pemindai virus menolak berkas {name}: {found}',
    en: 'The virus scanner refuses file {name}: {found}',
  },
  SCANNER_UNAVAILABLE: {
    kind: 'unavailable',
    id: 'Pemindai virus tidak dapat dihubungi; dokumen tidak disimpan, coba lagi',
    en: 'The virus scanner cannot be reached; the document was not stored, try again',
  },
  DOCUMENT_UNDER_VERIFICATION: {
    kind: 'conflict',
    id: 'Dokumen {kind} sedang diverifikasi dan baru dapat diganti bila dikembalikan',
    en: 'Document {kind} is being verified and can be replaced once it is returned',
  },
  DOCUMENTS_VERIFIED: {
    kind: 'conflict',
    id: 'Dokumen berkas ini sudah diverifikasi; dapat diganti hanya selama berkas dikembalikan',
    en: 'The documents of this case are verified; they can be replaced only while the case is returned',
  },
  DOCUMENTS_NOT_MENDED: {
    kind: 'conflict',
    id: 'Berkas belum dapat diajukan ulang; dokumen yang dikembalikan atau belum ada: {documents}',
    en: 'The case cannot be resubmitted yet; documents returned or missing: {documents}',
  },

  // Time
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

  // Orders to act, and absences
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
  ABSENCE_UNKNOWN: {
    kind: 'not-found',
    id: 'Ketidakhadiran tidak ditemukan',
    en: 'There is no such absence',
  },
  ABSENCE_PERIOD_INVALID: {
    kind: 'invalid',
    id: 'Ketidakhadiran mulai {from} tidak dapat berakhir {until}',
    en: 'An absence from {from} cannot end on {until}',
  },
  ABSENCE_OVERLAPS: {
    kind: 'conflict',
    id: 'Pegawai ini sudah tercatat berhalangan ({kind}) {from} sampai {until}',
    en: 'The employee is noted as away already ({kind}) from {from} to {until}',
  },
  ABSENCE_OVER: {
    kind: 'conflict',
    id: 'Ketidakhadiran ini sudah berakhir pada {until}',
    en: 'The absence ended on {until}',
  },
  MAY_NOT_NOTE_ABSENCE: {
    kind: 'forbidden',
    id: 'Yang boleh mencatat ketidakhadiran: BKPSDM, atau atasan langsung ({superior})',
    en: 'Only HR, or the direct superior ({superior}), may note an absence',
  },

  // Registry
  IMPORT_REFUSED: {
    kind: 'invalid',
    id: 'Impor ditolak: {errors} kesalahan; tidak ada yang ditulis',
    en: 'Import refused: {errors} errors; nothing was written',
  },

  // Documents
  DAY_INVALID: {
    kind: 'invalid',
    id: 'Tanggal {day} tidak ada; tulis sebagai TTTT-BB-HH',
    en: '{day} is no day of the calendar; write it as YYYY-MM-DD',
  },
  GRADE_UNKNOWN: {
    kind: 'conflict',
    id: 'Golongan {grade} tidak dikenal: PNS I/a sampai IV/e, PPPK I sampai XVII',
    en: 'Grade {grade} is not known: I/a to IV/e for permanent, I to XVII for contract officers',
  },
  LEVEL_UNKNOWN: {
    kind: 'conflict',
    id: 'Jenjang jabatan {level} tidak memiliki nama resmi',
    en: 'Position level {level} has no official name',
  },
  DOCUMENT_TEXT_MISSING: {
    kind: 'conflict',
    id: 'Dokumen tidak dapat disusun: {what} kosong',
    en: 'Cannot write the document: {what} is empty',
  },
  LAWS_MISSING: {
    kind: 'conflict',
    id: 'Tidak ada dasar hukum yang berlaku pada {day} untuk dokumen ini',
    en: 'No legal basis is in force on {day} for this document',
  },
  EMBLEM_UNKNOWN: {
    kind: 'conflict',
    id: 'Lambang daerah pada dokumen ini tidak tersedia atau sudah berubah',
    en: 'The emblem that this document names is not there or has changed',
  },
  TEMPLATE_CHANGED: {
    kind: 'conflict',
    id: 'Templat {template} telah berubah sejak dokumen ditandatangani; pasang versi yang menandatanganinya',
    en: 'Template {template} has changed since the document was signed; run the version that signed it',
  },
  RENDER_FAILED: {
    kind: 'unavailable',
    id: 'Dokumen {template} tidak dapat dibuat',
    en: 'Document {template} could not be made',
  },

  // Notices and mail
  NOTICE_UNKNOWN: { kind: 'not-found', id: 'Pemberitahuan ini tidak ada', en: 'There is no such notice' },
  MAIL_ADDRESS_MISSING: {
    kind: 'conflict',
    id: 'Pemberitahuan kepada {reader} tidak terkirim: registri tidak memuat alamat surelnya',
    en: 'Notices to {reader} cannot be mailed: the registry has no address of theirs',
  },
  MAIL_ADDRESS_INVALID: {
    kind: 'conflict',
    id: 'Pemberitahuan kepada {reader} tidak terkirim: alamat surelnya dalam registri bukan alamat yang sah',
    en: 'Notices to {reader} cannot be mailed: their address in the registry is not a valid one',
  },
  MAIL_REFUSED: {
    kind: 'conflict',
    id: 'Pemberitahuan kepada {reader} tidak terkirim: server surel menolaknya ({status})',
    en: 'Notices to {reader} cannot be mailed: the mail server refuses them ({status})',
  },
  MAILS_DEMO_ONLY: {
    kind: 'not-found',
    id: 'Kotak surat contoh hanya ada pada demonstrasi',
    en: 'Only a demonstration keeps the mails it sends',
  },
  MAIL_UNKNOWN: { kind: 'not-found', id: 'Surat ini tidak ada', en: 'There is no such mail' },
} as const satisfies Record<string, RefusalEntry>;

export type RefusalCode = keyof typeof refusals;
