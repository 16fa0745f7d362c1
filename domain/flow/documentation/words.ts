import type { Severity } from '../../eligibility/rule.js';
import type { Text } from '../../text.js';
import type { Field } from '../fields.js';

/** The fixed words of a process's page. */
export const pageWords = {
  generated: {
    id: 'Dibuat oleh `npm run docs` dari processes/; jangan disunting.',
    en: 'Written by `npm run docs` from processes/; do not edit.',
  },
  revision: { id: 'revisi', en: 'revision' },
  otherLanguage: { id: 'English', en: 'Bahasa Indonesia' },
  numbering: { id: 'nomor berkas', en: 'case numbers' },
  proposers: { id: 'Siapa yang mengusulkan', en: 'Who may propose' },
  facts: { id: 'Isian usulan', en: 'What the proposer supplies' },
  derived: { id: 'Yang disimpulkan dari registri', en: 'What is worked out from the registry' },
  checklist: { id: 'Dokumen yang dilampirkan', en: 'Documents to supply' },
  document: { id: 'Dokumen', en: 'Document' },
  requiredWhen: { id: 'Wajib bila', en: 'Required when' },
  steps: { id: 'Langkah', en: 'Steps' },
  rules: { id: 'Syarat', en: 'Requirements' },
  paths: { id: 'Jalan yang mungkin', en: 'Possible ways' },
  returns: { id: 'Pengembalian', en: 'Returns' },
  silence: { id: 'Bila tidak ada yang bertindak', en: 'If nobody acts' },
  step: { id: 'Langkah', en: 'Step' },
  kind: { id: 'Jenis', en: 'Kind' },
  who: { id: 'Pejabat', en: 'Office' },
  term: { id: 'Tenggat', en: 'Term' },
  verdicts: { id: 'Putusan', en: 'Verdicts' },
  applies: { id: 'Berlaku bila', en: 'Applies when' },
  redone: { id: 'Diulang bila berubah', en: 'Done anew when changed' },
  rule: { id: 'Syarat', en: 'Requirement' },
  severity: { id: 'Bila tidak terpenuhi', en: 'When not met' },
  source: { id: 'Sumber', en: 'Source' },
  checkedIn: { id: 'Diperiksa pada', en: 'Checked in' },
  field: { id: 'Isian', en: 'Field' },
  name: { id: 'Nama', en: 'Name' },
  mayChange: { id: 'Boleh diubah saat dikembalikan', en: 'May change when returned' },
  yes: { id: 'ya', en: 'yes' },
  reasonRequired: { id: 'alasan wajib', en: 'reason required' },
  holderOnly: { id: 'hanya pejabat definitif', en: 'definitive holder only' },
  byItself: { id: 'berjalan sendiri', en: 'done by itself' },
  decides: {
    id: 'dengan langkah ini berkas diputus; penarikan tidak lagi mungkin',
    en: 'with this step the case is decided; it can no longer be withdrawn',
  },
  distinct: { id: 'bukan orang yang memutus', en: 'not the person who decided' },
  always: { id: 'Selalu', en: 'Always' },
  or: { id: 'atau', en: 'or' },
} as const satisfies Record<string, Text>;

export const severityTitles = {
  block: { id: 'menghalangi', en: 'blocks' },
  overridable: { id: 'dapat dikesampingkan dengan alasan', en: 'may be overridden with a reason' },
  warn: { id: 'peringatan', en: 'warning' },
} as const satisfies Record<Severity, Text>;

/** What a field takes, in words. */
export function fieldWords(field: Field): Text {
  switch (field.type) {
    case 'text':
      return { id: `teks, paling banyak ${field.max} huruf`, en: `text, at most ${field.max} characters` };
    case 'number':
      return field.max === Number.MAX_SAFE_INTEGER
        ? { id: `bilangan bulat, paling sedikit ${field.min}`, en: `whole number, ${field.min} or more` }
        : {
            id: `bilangan bulat, ${field.min} sampai ${field.max}`,
            en: `whole number, ${field.min} to ${field.max}`,
          };
    case 'flag':
      return { id: 'ya atau tidak', en: 'yes or no' };
    case 'date':
      return field.latest === 'today'
        ? { id: 'tanggal, tidak sesudah hari ini', en: 'date, not after today' }
        : { id: 'tanggal', en: 'date' };
    case 'position':
      return { id: 'kode jabatan', en: 'position code' };
    case 'employee':
      return { id: 'NIP pegawai', en: 'NIP of an employee' };
    case 'choice':
      return { id: `salah satu: ${field.options.join(', ')}`, en: `one of: ${field.options.join(', ')}` };
  }
}
