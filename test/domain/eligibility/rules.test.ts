import { describe, expect, test } from '@jest/globals';
import type { Judgement } from '../../../domain/eligibility/rule.js';
import { eligibilityRules, type RuleKey } from '../../../domain/eligibility/rules.js';
import type {
  EligibilitySnapshot,
  SanctionFact,
  StandardFact,
} from '../../../domain/eligibility/snapshot.js';
import { eligible, withSubject, withTarget } from './snapshots.js';

function judge(key: RuleKey, snapshot: EligibilitySnapshot): Judgement {
  return eligibilityRules[key].judge(snapshot, snapshot.at);
}

function withSanction(sanction: Partial<SanctionFact>): EligibilitySnapshot {
  const serving = { severity: 'medium', state: 'serving', from: '2026-06-01', to: null } as const;
  return { ...eligible, sanctions: [{ ...serving, ...sanction }] };
}

function withAppraisals(at: string, appraisals: Readonly<Record<number, string>>): EligibilitySnapshot {
  const rows = Object.entries(appraisals).map(([year, predicate]) => ({ year: Number(year), predicate }));
  return { ...eligible, at, appraisals: rows };
}

describe('employment-active', () => {
  test.each(['unpaid-leave', 'study-assignment', 'suspended', 'state-official', 'pre-retirement', 'retired'])(
    '%s fails',
    (status) => {
      expect(judge('employment-active', withSubject({ status })).result).toBe('fail');
    },
  );

  test('a status that is not known is unknown, not active', () => {
    expect(judge('employment-active', withSubject({ status: 'toString' }))).toMatchObject({
      result: 'unknown',
      value: { id: 'toString', en: 'toString' },
      missing: { en: 'A known employment status' },
    });
  });
});

describe('same-level', () => {
  test('another level fails, with both named', () => {
    expect(judge('same-level', withTarget({ level: 'administrator' }))).toEqual({
      result: 'fail',
      value: { id: 'Pengawas', en: 'Section head' },
      limit: { id: 'Administrator', en: 'Administrator' },
    });
  });

  test('without a present post it is unknown', () => {
    expect(judge('same-level', withSubject({ level: null })).result).toBe('unknown');
  });

  test.each([
    ['functional-unranked', 'unknown'],
    ['functional-expert-junior', 'pass'],
  ])('from one %s post to another: %s', (level, result) => {
    const subject = { ...eligible.subject, level };
    const target = { ...eligible.target, level };
    expect(judge('same-level', { ...eligible, subject, target }).result).toBe(result);
  });
});

describe('target-vacant', () => {
  test.each([0, -1])('%i free seats fail', (freeSeats) => {
    expect(judge('target-vacant', withTarget({ freeSeats }))).toEqual({
      result: 'fail',
      value: { id: '0 formasi kosong', en: '0 free seats' },
      limit: {
        id: 'Paling sedikit 1 formasi kosong pada 4 Januari 2027',
        en: 'At least 1 free seat on 4 January 2027',
      },
    });
  });

  test('the post already held fails, free seats or not', () => {
    expect(judge('target-vacant', withTarget({ sameAsCurrent: true, freeSeats: 3 })).result).toBe('fail');
  });

  test('a post without counted seats always has room', () => {
    expect(judge('target-vacant', withTarget({ freeSeats: null })).result).toBe('pass');
  });
});

describe('tenure', () => {
  test('without a first day in post it is unknown and says what is missing', () => {
    expect(judge('tenure', withSubject({ heldSince: null }))).toEqual({
      result: 'unknown',
      value: null,
      limit: { id: '2 tahun', en: '2 years' },
      missing: { id: 'Tanggal mulai jabatan sekarang', en: 'The first day in the present post' },
    });
  });

  test.each([
    ['2024-11-22', '2026-11-21', 'fail', '1 year 11 months 30 days'],
    ['2024-11-22', '2026-11-22', 'pass', '2 years'],
    ['2024-02-29', '2026-02-28', 'fail', '1 year 11 months 30 days'],
    ['2024-02-29', '2026-03-01', 'pass', '2 years'],
    ['2025-04-22', '2026-11-22', 'fail', '1 year 7 months'],
    ['2027-01-01', '2026-12-01', 'fail', '0 days'],
  ])('held since %s, moving on %s: %s at %s', (heldSince, effectiveDate, result, value) => {
    expect(judge('tenure', withSubject({ heldSince }, effectiveDate))).toMatchObject({
      result,
      value: { en: value },
    });
  });
});

describe('long-tenure', () => {
  test('without a first day in post it is unknown', () => {
    expect(judge('long-tenure', withSubject({ heldSince: null })).result).toBe('unknown');
  });

  test.each([
    ['2021-11-22', '2026-11-23', 'fail', '5 years 1 day'],
    ['2021-11-22', '2026-11-22', 'pass', '5 years'],
  ])('held since %s, moving on %s: %s at %s', (heldSince, effectiveDate, result, value) => {
    const judged = judge('long-tenure', withSubject({ heldSince }, effectiveDate));
    expect(judged).toMatchObject({ result, value: { en: value } });
  });
});

describe('appraisal', () => {
  test('one year below good fails, with both years shown', () => {
    expect(
      judge('appraisal', withAppraisals('2026-11-22', { 2024: 'needs-improvement', 2025: 'good' })),
    ).toEqual({
      result: 'fail',
      value: { id: '2025: Baik, 2024: Butuh Perbaikan', en: '2025: Good, 2024: Needs improvement' },
      limit: {
        id: 'Paling rendah Baik pada tahun 2025, 2024',
        en: 'At least Good in 2025, 2024',
      },
    });
  });

  test('a year without appraisal is unknown and named', () => {
    const judged = judge('appraisal', withAppraisals('2026-11-22', { 2023: 'good', 2025: 'good' }));
    expect(judged).toMatchObject({ result: 'unknown', missing: { en: 'Appraisal for 2024' } });
    expect(judge('appraisal', withAppraisals('2026-11-22', {}))).toMatchObject({
      result: 'unknown',
      value: null,
    });
  });

  test('a bad year fails even where the other is missing', () => {
    const judged = judge('appraisal', withAppraisals('2026-11-22', { 2025: 'very-poor' }));
    expect(judged).toMatchObject({ result: 'fail', missing: { en: 'Appraisal for 2024' } });
  });

  test('a predicate outside the five counts as missing', () => {
    const judged = judge('appraisal', withAppraisals('2026-11-22', { 2024: 'good', 2025: 'Baik' }));
    expect(judged).toMatchObject({ result: 'unknown', missing: { en: 'Appraisal for 2025' } });
  });

  test('from 1 March the appraisal of the year before must be there', () => {
    const rows = { 2024: 'good', 2025: 'good' };
    expect(judge('appraisal', withAppraisals('2027-02-28', rows)).result).toBe('pass');
    expect(judge('appraisal', withAppraisals('2027-03-01', rows))).toMatchObject({
      result: 'unknown',
      missing: { en: 'Appraisal for 2026' },
    });
  });

  test('in January it counts where it is already recorded', () => {
    const judged = judge(
      'appraisal',
      withAppraisals('2027-01-20', { 2024: 'poor', 2025: 'good', 2026: 'good' }),
    );
    expect(judged).toMatchObject({ result: 'pass', value: { en: '2026: Good, 2025: Good' } });
  });

  test('the year that is running does not count', () => {
    const rows = { 2024: 'good', 2025: 'good', 2026: 'poor' };
    expect(judge('appraisal', withAppraisals('2026-11-22', rows)).result).toBe('pass');
  });
});

describe('no-sanction', () => {
  test.each<Partial<SanctionFact>>([
    { severity: 'medium', state: 'serving' },
    { severity: 'heavy', state: 'serving' },
    { severity: 'medium', state: 'examining' },
    { severity: 'heavy', state: 'examining' },
    { to: '2026-11-23' },
    { from: '2027-01-04' },
  ])('%j fails', (sanction) => {
    expect(judge('no-sanction', withSanction(sanction)).result).toBe('fail');
  });

  test('the sanction is described with its days', () => {
    expect(judge('no-sanction', withSanction({ to: '2026-12-01' }))).toEqual({
      result: 'fail',
      value: {
        id: 'Hukuman sedang sejak 1 Juni 2026 sampai sebelum 1 Desember 2026',
        en: 'Serving a medium sanction from 1 June 2026 until before 1 December 2026',
      },
      limit: { id: 'Tidak ada hukuman disiplin sedang atau berat', en: 'No medium or heavy sanction' },
    });
  });

  test.each<Partial<SanctionFact>>([{ to: '2026-11-22' }, { from: '2027-01-05' }, { severity: 'light' }])(
    '%j passes',
    (sanction) => {
      expect(judge('no-sanction', withSanction(sanction)).result).toBe('pass');
    },
  );
});

describe('light-sanction', () => {
  test('a light sanction fails, a heavy one is another rule’s', () => {
    expect(judge('light-sanction', withSanction({ severity: 'light' })).result).toBe('fail');
    expect(judge('light-sanction', withSanction({ severity: 'heavy' })).result).toBe('pass');
  });
});

describe('no-study-assignment', () => {
  test('a study assignment fails, with the status shown', () => {
    expect(judge('no-study-assignment', withSubject({ status: 'study-assignment' }))).toMatchObject({
      result: 'fail',
      value: { id: 'Tugas belajar', en: 'Study assignment' },
    });
  });
});

describe('competency-gap', () => {
  function withStandard(change: Partial<StandardFact>): EligibilitySnapshot {
    const standards = eligible.standards.map((one) =>
      one.competency === 'integrity' ? { ...one, ...change } : one,
    );
    return { ...eligible, standards };
  }

  test('a level too low fails and is named', () => {
    expect(judge('competency-gap', withStandard({ proven: 2 }))).toEqual({
      result: 'fail',
      value: {
        id: '1 dari 2 terpenuhi, Integritas: tingkat 2, perlu 3',
        en: '1 of 2 met, Integrity: level 2, needs 3',
      },
      limit: { id: '2 kompetensi', en: '2 competencies' },
    });
  });

  test.each<Partial<StandardFact>>([{ proven: null }, { validUntil: '2027-01-03' }])(
    '%j is unknown',
    (change) => {
      expect(judge('competency-gap', withStandard(change))).toMatchObject({
        result: 'unknown',
        missing: { id: 'Bukti yang berlaku untuk Integritas', en: 'Valid evidence of Integrity' },
      });
    },
  );

  test('a post without a standard cannot be judged', () => {
    expect(judge('competency-gap', { ...eligible, standards: [] }).result).toBe('unknown');
  });

  test('evidence counts up to its last day', () => {
    expect(judge('competency-gap', withStandard({ validUntil: '2027-01-04' })).result).toBe('pass');
  });
});

describe('no-moratorium', () => {
  const held = { from: '2026-11-22', until: '2027-01-04', reason: 'Pilkada 2027' };
  const during = (at: string, effectiveDate: string, ministryConsents = false): EligibilitySnapshot => ({
    ...eligible,
    at,
    effectiveDate,
    moratoria: [held],
    ministryConsents,
  });

  test.each([
    ['on its first day', '2026-11-22', '2027-03-01'],
    ['taking effect on its last day', '2026-11-01', '2027-01-04'],
    ['judged and taking effect in it', '2026-12-01', '2026-12-15'],
  ])('a move %s fails, and says what would lift it', (_what, at, effectiveDate) => {
    expect(judge('no-moratorium', during(at, effectiveDate))).toMatchObject({
      result: 'fail',
      value: { en: 'Moratorium from 22 November 2026 until 4 January 2027 (Pilkada 2027)' },
      missing: { en: expect.stringContaining('written consent') },
    });
  });

  test.each([
    ['before it', '2026-11-20', '2026-11-21'],
    ['after it', '2027-01-05', '2027-03-01'],
    ['around it', '2026-11-21', '2027-01-05'],
  ])('a move judged and taking effect %s passes', (_what, at, effectiveDate) => {
    expect(judge('no-moratorium', during(at, effectiveDate)).result).toBe('pass');
  });

  test('with the minister’s consent it passes, and says so', () => {
    expect(judge('no-moratorium', during('2026-12-01', '2026-12-15', true))).toMatchObject({
      result: 'pass',
      value: { en: expect.stringContaining('consent has been uploaded') },
    });
  });
});
