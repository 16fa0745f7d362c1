import { filled, identifier, optional, present, text } from '../cell.js';
import { addYears, readDay, readDayWithin } from '../day.js';
import { type Echelon, readEchelonCode, readEchelonName } from '../echelon.js';
import { readJobKind, readJobKindCode, readSex, readStatus } from '../employment.js';
import type { Finding } from '../finding.js';
import { readGrade } from '../grade.js';
import { type Level, levelOfEchelon, levelOfFunctionalTitle } from '../level.js';
import { type Nip, readNip } from '../nip.js';
import { positionCode } from '../position-code.js';
import { type Reader, read } from '../reading.js';
import { type RowOf, sheet } from '../sheet.js';

const asText: Reader<string> = (cell) => read(cell);
const past: Reader<string> = (cell, today) => readDayWithin(cell, '1900-01-01', today);
/** A post may be given some months before it takes effect. */
const since: Reader<string> = (cell, today) => readDayWithin(cell, '1900-01-01', addYears(today, 1));

const layout = {
  nip: filled('NIP BARU', readNip),
  name: filled('NAMA', text(200)),
  frontTitle: optional('GELAR DEPAN', text(100)),
  backTitle: optional('GELAR BELAKANG', text(100)),
  birthDate: filled('TANGGAL LAHIR', readDay),
  sex: filled('JENIS KELAMIN', readSex),
  emailOffice: optional('EMAIL GOV', text(200)),
  emailOwn: optional('EMAIL', text(200)),
  status: filled('KEDUDUKAN HUKUM NAMA', readStatus),
  appointedOn: optional('TMT CPNS', past),
  grade: optional('GOL AKHIR NAMA', asText),
  gradeSince: optional('TMT GOLONGAN', since),
  jobKindCode: optional('JENIS JABATAN ID', asText),
  jobKind: filled('JENIS JABATAN NAMA', readJobKind),
  jobId: optional('JABATAN ID', identifier),
  jobTitle: filled('JABATAN NAMA', text(250)),
  since: present('TMT JABATAN', since),
  education: optional('PENDIDIKAN NAMA', text(200)),
  educationLevel: optional('TINGKAT PENDIDIKAN NAMA', text(100)),
  unit: filled('UNOR ID', identifier),
  echelonCode: present('ESELON ID', asText),
  echelonName: optional('ESELON NAMA', asText),
};

type Row = RowOf<typeof layout>;

/**
 * The employee export of the national system: one row, one employee and the post now held. The kind of
 * officer comes from the NIP; birth date, sex and grade must agree with it.
 */
export const employees = sheet(layout, 'nip', (row) => {
  const echelon = echelonOf(row);
  const grade = row.grade === null ? read(null) : readGrade(row.grade, row.nip.kind);
  const level = levelOf(row, echelon.value);
  const findings = [
    ...nipFindings(row, row.nip),
    ...echelon.findings,
    ...(grade.ok
      ? []
      : [{ code: grade.code, column: layout.grade.header, value: row.grade, quotes: grade.quotes }]),
    ...jobKindFindings(row),
    ...(row.status !== 'retired' && row.since === null ? [found('CELL_EMPTY', 'since', '')] : []),
    ...(level === 'functional-unranked' ? [found('FUNCTIONAL_LEVEL_UNKNOWN', 'jobTitle', row.jobTitle)] : []),
  ];
  return {
    findings,
    staged: {
      nip: row.nip.digits,
      name: row.name,
      front_title: row.frontTitle,
      back_title: row.backTitle,
      birth_date: row.birthDate,
      sex: row.sex,
      kind: row.nip.kind,
      status: row.status,
      grade: grade.ok ? grade.value : null,
      grade_since: row.gradeSince,
      appointed_on: row.appointedOn,
      education: row.education ?? row.educationLevel,
      email: row.emailOffice ?? row.emailOwn,
      unit_code: row.unit,
      job_kind: row.jobKind,
      job_code: positionCode(row.unit, row.jobId, row.jobTitle),
      job_title: row.jobTitle,
      job_level: level,
      echelon: echelon.value,
      since: row.since,
    },
  };
});

function nipFindings(row: Row, nip: Nip): Finding[] {
  const findings: Finding[] = [];
  if (row.birthDate !== nip.birthDate) {
    const quotes = { birthDate: row.birthDate, nipBirthDate: nip.birthDate };
    findings.push(found('NIP_AND_BIRTH_DATE_DIFFER', 'birthDate', row.birthDate, quotes));
  }
  if (row.sex !== nip.sex) {
    findings.push(found('NIP_AND_SEX_DIFFER', 'sex', row.sex, { sex: row.sex, nipSex: nip.sex }));
  }
  if (row.appointedOn && !row.appointedOn.startsWith(nip.appointed)) {
    const quotes = { appointedOn: row.appointedOn, nipMonth: nip.appointed };
    findings.push(found('NIP_AND_APPOINTMENT_DIFFER', 'appointedOn', row.appointedOn, quotes));
  }
  return findings;
}

/** The name decides where there is one; a code alone is taken; a code that says otherwise is told. */
function echelonOf(row: Row): { value: Echelon | null; findings: readonly Finding[] } {
  const { echelonName: name, echelonCode: code } = row;
  const byCode = code === null ? null : readEchelonCode(code);
  const byName = name === null ? null : readEchelonName(name);
  const findings: Finding[] = [];
  if (byCode && !byCode.ok) findings.push(found(byCode.code, 'echelonCode', code, byCode.quotes));
  if (byName && !byName.ok) findings.push(found(byName.code, 'echelonName', name, byName.quotes));
  if (byCode?.ok && byName?.ok && byCode.value !== byName.value) {
    const quotes = { code: code ?? '', meaning: byCode.value, name: byName.value };
    findings.push(found('CODE_AND_NAME_DIFFER', 'echelonCode', code, quotes));
  }
  return { value: byName?.ok ? byName.value : byCode?.ok ? byCode.value : null, findings };
}

function jobKindFindings(row: Row): Finding[] {
  const byCode = row.jobKindCode === null ? null : readJobKindCode(row.jobKindCode, '');
  if (!byCode?.ok || byCode.value === row.jobKind) return [];
  const quotes = { code: row.jobKindCode ?? '', meaning: byCode.value, name: row.jobKind };
  return [found('CODE_AND_NAME_DIFFER', 'jobKindCode', row.jobKindCode, quotes)];
}

/** Null for a structural post without an echelon: it must head its unit, whose echelon then counts. */
function levelOf(row: Row, echelon: Echelon | null): Level | null {
  switch (row.jobKind) {
    case 'structural':
      return echelon && levelOfEchelon(echelon);
    case 'functional':
      return levelOfFunctionalTitle(row.jobTitle);
    case 'general':
      return 'staff';
  }
}

function found(
  code: Finding['code'],
  column: keyof typeof layout,
  value: string | null,
  quotes: Finding['quotes'] = {},
): Finding {
  return { code, column: layout[column].header, value, quotes };
}
