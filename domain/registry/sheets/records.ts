import { day, filled, identifier, integer, positionIdentifier, text } from '../cell.js';
import { choice, oneOf } from '../choice.js';
import { readNip } from '../nip.js';
import { sheet } from '../sheet.js';

const nip = filled('nip', readNip);
const level = filled('level', integer(1, 5));

/** Words of the performance rules (PermenPANRB 6/2022), and `Cukup` of those before. */
const predicate = choice({
  'very-good': 'very-good',
  'Sangat Baik': 'very-good',
  good: 'good',
  Baik: 'good',
  'needs-improvement': 'needs-improvement',
  'Butuh Perbaikan': 'needs-improvement',
  Cukup: 'needs-improvement',
  poor: 'poor',
  Kurang: 'poor',
  'very-poor': 'very-poor',
  'Sangat Kurang': 'very-poor',
});

/** Our own: one yearly appraisal a row. */
export const appraisals = sheet(
  { nip, year: filled('year', integer(1990, 2100)), predicate: filled('predicate', predicate) },
  'nip',
  (row) => ({ staged: { nip: row.nip.digits, year: row.year, predicate: row.predicate } }),
);

/** Our own: completed learning, in learning hours (JP) of 45 minutes. */
export const learning = sheet(
  {
    nip,
    completedOn: filled('completed_on', day),
    title: filled('title', text(250)),
    hours: filled('hours', integer(1, 5000)),
  },
  'nip',
  (row) => ({
    staged: { nip: row.nip.digits, completed_on: row.completedOn, title: row.title, hours: row.hours },
  }),
);

/** Our own: the competency dictionary. */
export const dictionary = sheet(
  {
    code: filled('code', identifier),
    nameId: filled('name_id', text(200)),
    nameEn: filled('name_en', text(200)),
    family: filled('family', oneOf(['managerial', 'socio-cultural', 'technical'])),
  },
  'code',
  (row) => ({ staged: { code: row.code, name_id: row.nameId, name_en: row.nameEn, family: row.family } }),
);

/** Our own: a person's assessed level of a competency, and until when the assessment holds. */
export const competencies = sheet(
  {
    nip,
    competency: filled('competency', identifier),
    level,
    assessedOn: filled('assessed_on', day),
    validUntil: filled('valid_until', day),
  },
  'nip',
  (row) => ({
    staged: {
      nip: row.nip.digits,
      competency: row.competency,
      level: row.level,
      assessed_on: row.assessedOn,
      valid_until: row.validUntil,
    },
    findings:
      row.validUntil >= row.assessedOn
        ? []
        : [
            {
              code: 'PERIOD_INVALID',
              column: 'valid_until',
              value: row.validUntil,
              quotes: { start: row.assessedOn, end: row.validUntil },
            },
          ],
  }),
);

/** Our own: the level of a competency that a position asks for. */
export const standards = sheet(
  { position: filled('position', positionIdentifier), competency: filled('competency', identifier), level },
  'position',
  (row) => ({ staged: { position_code: row.position, competency: row.competency, level: row.level } }),
);

/** Public holidays and joint leave. */
export const holidays = sheet(
  {
    date: filled('date', day),
    kind: filled('kind', oneOf(['national', 'joint_leave'])),
    nameId: filled('name_id', text(200)),
    nameEn: filled('name_en', text(200)),
    source: filled('source', text(200)),
  },
  'date',
  (row) => ({
    staged: { date: row.date, kind: row.kind, name_id: row.nameId, name_en: row.nameEn, source: row.source },
  }),
);
