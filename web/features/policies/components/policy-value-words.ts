const id = {
  years: (many: number) => `${many} tahun`,
  months: (many: number) => `${many} bulan`,
  days: (many: number) => `${many} hari kerja`,
  daysBefore: (many: number) => `${many} hari kerja sebelum tenggat`,
  daysAfter: (many: number) => `${many} hari kerja setelah tenggat`,
  onDueDay: 'pada hari tenggat',
  escalated: (whom: string, days: number) => `${whom}, ${days} hari kerja setelah tenggat`,
  times: (many: number) => `${many} kali`,
  people: (many: number) => `${many} orang`,
  monthOfNextYear: (month: number) => `bulan ke-${month} tahun berikutnya`,
  'value superior': 'kepada atasan',
  'value hr': 'kepada BKPSDM',
  'value good': 'Baik',
  'value block': 'menghentikan usulan',
  'value overridable': 'dapat dikesampingkan dengan alasan',
  'value warn': 'hanya diperingatkan',
  'value senior-executive': 'Pimpinan tinggi',
  'value administrator': 'Administrator',
  'value supervisor': 'Pengawas',
  'value staff': 'Pelaksana',
  'value functional-expert-principal': 'Ahli utama',
  'value functional-expert-senior': 'Ahli madya',
  'value functional-expert-junior': 'Ahli muda',
  'value functional-expert-first': 'Ahli pertama',
};

/** The words in which values of policies are told, of the same shape in both languages. */
export type PolicyValueWords = typeof id;

const plural = (many: number, one: string) => `${many} ${one}${many === 1 ? '' : 's'}`;

const en: PolicyValueWords = {
  years: (many) => plural(many, 'year'),
  months: (many) => plural(many, 'month'),
  days: (many) => plural(many, 'working day'),
  daysBefore: (many) => `${plural(many, 'working day')} before the due day`,
  daysAfter: (many) => `${plural(many, 'working day')} after the due day`,
  onDueDay: 'on the due day',
  escalated: (whom, days) => `${whom}, ${plural(days, 'working day')} after the due day`,
  times: (many) => (many === 1 ? 'once' : `${many} times`),
  people: (many) => (many === 1 ? 'one person' : `${many} people`),
  monthOfNextYear: (month) => `month ${month} of the next year`,
  'value superior': 'to the superior',
  'value hr': 'to HR',
  'value good': 'Good',
  'value block': 'stops the proposal',
  'value overridable': 'may be overridden with a reason',
  'value warn': 'only warned of',
  'value senior-executive': 'Senior executives',
  'value administrator': 'Administrators',
  'value supervisor': 'Section heads',
  'value staff': 'Staff',
  'value functional-expert-principal': 'Principal experts',
  'value functional-expert-senior': 'Senior experts',
  'value functional-expert-junior': 'Junior experts',
  'value functional-expert-first': 'First experts',
};

/** Without the machinery of a browser, so that every value of a policy can be told in a test. */
export const policyValueWords = { id, en };
