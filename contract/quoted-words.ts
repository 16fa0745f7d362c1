import { dayWords } from '../domain/calendar/moment-words.js';
import { eligibilityRules, type RuleKey } from '../domain/eligibility/rules.js';
import type { RefusalValue } from '../domain/refusal.js';
import type { Text } from '../domain/text.js';

/** A word in both languages. */
const both = (id: string, en: string): Text => ({ id, en });

/** States of cases, steps, tasks, sessions and their items. */
const states: Readonly<Record<string, Text>> = {
  running: both('sedang berjalan', 'running'),
  returned: both('dikembalikan kepada pengusul', 'returned to the proposer'),
  suspended: both('ditangguhkan', 'suspended'),
  completed: both('selesai', 'completed'),
  rejected: both('ditolak', 'rejected'),
  withdrawn: both('ditarik', 'withdrawn'),
  cancelled: both('dibatalkan', 'cancelled'),
  waiting: both('menunggu giliran', 'waiting for its turn'),
  paused: both('ditunda', 'paused'),
  done: both('sudah selesai', 'done'),
  planned: both('dijadwalkan', 'planned'),
  open: both('terbuka', 'open'),
  closed: both('sudah ditutup', 'closed'),
  voting: both('sedang diputus', 'being voted on'),
  decided: both('sudah diputus', 'decided'),
  postponed: both('ditunda ke rapat berikutnya', 'put off to another session'),
};

const verdicts: Readonly<Record<string, Text>> = {
  approved: both('disetujui', 'approved'),
  returned: both('dikembalikan', 'returned'),
  rejected: both('ditolak', 'rejected'),
  supported: both('mendukung', 'supported'),
  objected: both('keberatan', 'objected'),
  'no-opinion': both('tanpa pendapat', 'no opinion'),
  accepted: both('diterima', 'accepted'),
  for: both('setuju', 'for'),
  against: both('tidak setuju', 'against'),
  abstained: both('abstain', 'abstained'),
  voted: both('suara rahasia', 'a secret vote'),
  received: both('diterima', 'received'),
  completed: both('selesai', 'completed'),
  initialled: both('diparaf', 'initialled'),
  signed: both('ditandatangani', 'signed'),
  reconvened: both('rapat ulang', 'convened again'),
  convened: both('rapat telah diundang', 'convened'),
  acknowledged: both('telah dibaca', 'acknowledged'),
  closing: both('pembatalan rapat', 'calling off'),
};

const capacities: Readonly<Record<string, Text>> = {
  holder: both('pejabat definitif', 'the definitive holder'),
  plt: both('Plt.', 'acting official (Plt.)'),
  plh: both('Plh.', 'daily acting official (Plh.)'),
  'holder/plt/plh': both('pejabat, Plt., atau Plh.', 'holder or acting official'),
};

const actions: Readonly<Record<string, Text>> = {
  suspension: both('menangguhkan berkas', 'suspend cases'),
  resumption: both('melanjutkan berkas', 'resume cases'),
  cancellation: both('membatalkan berkas', 'cancel cases'),
  retry: both('mencoba lagi yang gagal', 'retry what failed'),
  calendar: both('mengubah kalender', 'change the calendar'),
  moratoria: both('mengatur masa larangan penggantian pejabat', 'set moratoria'),
  'POST sessions': both('mengundang rapat', 'convene a session'),
  'POST …/attendance': both('mencatat kehadiran', 'note who is present'),
  'POST …/opening': both('membuka rapat', 'open the session'),
  'POST …/presiding': both('menunjuk pimpinan rapat', 'name who presides'),
  'POST …/recusals': both(
    'mencatat konflik kepentingan anggota lain',
    'record the conflict of another member',
  ),
  'POST …/closing': both('menutup rapat', 'close the session'),
};

const mediaTypes: Readonly<Record<string, Text>> = {
  'application/pdf': both('PDF', 'PDF'),
  'image/jpeg': both('JPEG', 'JPEG'),
  'image/png': both('PNG', 'PNG'),
};

const rules: Readonly<Record<string, Text>> = Object.fromEntries(
  // The keys of a constant object are exactly its type's keys.
  (Object.keys(eligibilityRules) as RuleKey[]).map((key) => [key, eligibilityRules[key].title]),
);

/** The words for keys, by the name under which a refusal quotes them. */
const vocabularies: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  state: states,
  verdict: verdicts,
  offered: verdicts,
  role: {
    chair: both('ketua', 'chair'),
    secretary: both('sekretaris', 'secretary'),
  },
  capacity: capacities,
  as: capacities,
  action: actions,
  said: mediaTypes,
  found: mediaTypes,
  rules,
};

const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

/**
 * How a value reads in a refusal's sentence: keys by the words that people know them by, days written out. What
 * has no words, a person's name for one, is quoted as it is.
 *
 * @example quotedWords('state', 'returned', 'id') // 'dikembalikan kepada pengusul'
 * @example quotedWords('earliest', '2026-11-05', 'id') // '5 November 2026'
 */
export function quotedWords(name: string, value: RefusalValue, language: keyof Text): string {
  if (typeof value !== 'string') return quoteOther(name, value, language);
  const words = vocabularies[name];
  if (words)
    return value
      .split(', ')
      .map((key) => words[key]?.[language] ?? key)
      .join(', ');
  return quoteTime(value, language);
}

function quoteOther(name: string, value: Exclude<RefusalValue, string>, language: keyof Text): string {
  if (value === null) return '–';
  if (typeof value === 'object') return value.map((each) => each[language]).join(', ');
  return name === 'bytes' && typeof value === 'number' ? megabytes(value, language) : String(value);
}

function quoteTime(value: string, language: keyof Text): string {
  if (day.test(value)) return written(value)?.[language] ?? value;
  const on = instant.test(value) ? written(value.slice(0, 10)) : null;
  const time = value.slice(11, 16);
  if (on === null) return value;
  return language === 'id' ? `${on.id} pukul ${time.replace(':', '.')} UTC` : `${on.en} at ${time} UTC`;
}

/** Null for what is no day of the calendar. */
function written(date: string): Text | null {
  const at = Date.parse(`${date}T00:00:00Z`);
  const exists = !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
  return exists ? dayWords(date) : null;
}

function megabytes(bytes: number, language: keyof Text): string {
  const most = { maximumFractionDigits: 1 };
  return `${(bytes / 1_048_576).toLocaleString(language === 'id' ? 'id' : 'en', most)} MB`;
}
