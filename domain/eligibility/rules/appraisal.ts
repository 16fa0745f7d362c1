import type { Day } from '../../calendar/day.js';
import { byDefault } from '../../policy/effective.js';
import { appraisalReportMonth, minimumAppraisal } from '../../policy/rotation.js';
import type { EligibilityRule, Severity } from '../rule.js';
import type { EligibilitySnapshot } from '../snapshot.js';
import { listed, predicateNames, verbatim } from '../words.js';

/**
 * Appraised good or better in each of the last two closed appraisal years. A year's appraisal is made by the
 * end of January and reported by the end of February of the next (PP 30/2019 Ps 42, 51): so from 1 March the
 * last year must be there; in January and February it counts where it is already recorded, and else the two
 * years before it are judged. One bad year fails, whatever is missing.
 */
export const appraisal = {
  key: 'appraisal',
  title: { id: 'Penilaian kinerja', en: 'Performance appraisal' },
  severity: byDefault<Severity>('overridable'),
  source: 'Peraturan BKN 5/2019 Ps 3',
  judge(snapshot, policyDay) {
    const { predicate: least, years: count } = minimumAppraisal.at(policyDay);
    const years = closedYears(snapshot, count, policyDay);
    const found = years.map((year) => ({ year, predicate: predicateIn(snapshot, year) }));
    const known = found.flatMap(({ year, predicate }) =>
      predicate === undefined ? [] : [{ year, predicate }],
    );
    const value =
      known.length === 0
        ? null
        : listed(
            known.map(({ year, predicate }) => listed([verbatim(String(year)), nameOf(predicate)], ': ')),
          );
    const finding = { value, limit: limitText(least, years) };
    const absent = found.filter(({ predicate }) => predicate === undefined).map(({ year }) => year);
    const missing = {
      id: `Penilaian kinerja tahun ${absent.join(', ')}`,
      en: `Appraisal for ${absent.join(', ')}`,
    };
    const bad = known.some(({ predicate }) => rank(predicate) > rank(least));
    if (bad) return { result: 'fail', ...finding, ...(absent.length > 0 ? { missing } : {}) };
    return absent.length > 0 ? { result: 'unknown', ...finding, missing } : { result: 'pass', ...finding };
  },
} as const satisfies EligibilityRule;

const predicates = [...predicateNames.keys()];

/** 0 is best. */
function rank(predicate: string): number {
  return predicates.indexOf(predicate);
}

function nameOf(predicate: string) {
  return predicateNames.get(predicate) ?? verbatim(predicate);
}

/** The years that count, latest first. */
function closedYears(snapshot: EligibilitySnapshot, count: number, policyDay: Day): readonly number[] {
  const year = Number(snapshot.at.slice(0, 4));
  const month = Number(snapshot.at.slice(5, 7));
  const mayBeAbsent = month <= appraisalReportMonth.at(policyDay);
  const latest = mayBeAbsent && predicateIn(snapshot, year - 1) === undefined ? year - 2 : year - 1;
  return Array.from({ length: count }, (_, back) => latest - back);
}

/** A predicate outside the known five is no evidence: it counts as absent. */
function predicateIn({ appraisals }: EligibilitySnapshot, year: number): string | undefined {
  const recorded = appraisals.find((one) => one.year === year)?.predicate;
  return recorded !== undefined && predicates.includes(recorded) ? recorded : undefined;
}

function limitText(least: string, years: readonly number[]) {
  const name = nameOf(least);
  return {
    id: `Paling rendah ${name.id} pada tahun ${years.join(', ')}`,
    en: `At least ${name.en} in ${years.join(', ')}`,
  };
}
