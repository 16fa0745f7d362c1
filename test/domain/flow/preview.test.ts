import type { Calendar } from '../../../domain/calendar/working-days.js';
import { instantOf } from '../../../domain/calendar/zone.js';
import { parallel, sequence, workingDays } from '../../../domain/flow/blocks.js';
import { stepsOf } from '../../../domain/flow/define.js';
import { paths } from '../../../domain/flow/paths.js';
import {
  type FilledOffice,
  type PlannedStep,
  type PreviewQuestion,
  preview,
} from '../../../domain/flow/preview.js';
import { shortRotation } from '../../support/short-rotation.js';
import { sampleProcess, sampleStep } from './sample.js';

const calendar: Calendar = { holidays: new Set(['2026-12-25']), until: '2027-12-31', zone: 'Asia/Jakarta' };
// A Monday morning.
const from = instantOf('2026-11-23', '09:00', 'Asia/Jakarta');
const facts = {
  toPosition: 'B/head',
  reason: 'Penyegaran',
  effectiveDate: '2027-01-04',
  ownRequest: false,
  sameAgency: false,
};

const officeOf: PreviewQuestion['officeOf'] = (role): FilledOffice => ({
  office: `position/${role}`,
  title: { id: role, en: role },
  holder: { name: `Holder of ${role}`, capacity: 'holder' },
});

function ask(more: Partial<PreviewQuestion> = {}) {
  return preview({ definition: shortRotation, facts, officeOf, calendar, from, ...more });
}

function planned(key: string, more: Partial<PreviewQuestion> = {}): PlannedStep {
  const step = ask(more).find((each) => each.key === key);
  if (step?.state !== 'planned') throw new Error(`${key} is not planned`);
  return step;
}

const on = (day: string) => instantOf(day, '16:00', 'Asia/Jakarta');

test('a term beyond the loaded calendar is refused, not guessed', () => {
  expect(() => ask({ calendar: { ...calendar, until: '2026-12-10' } })).toThrow('CALENDAR_ENDS');
});

test('every step is there once, in the order in which it is written, planned or skipped', () => {
  expect(ask().map(({ key }) => key)).toEqual(stepsOf(shortRotation.flow).map(({ key }) => key));
});

test('every path of every definition has a preview', () => {
  for (const { facts: combinations, steps } of paths(shortRotation))
    for (const each of combinations) {
      const shown = ask({ facts: { ...facts, ...each } });
      expect(shown.filter(({ state }) => state === 'planned').map(({ key }) => key)).toEqual(
        steps.map(({ step }) => step.key),
      );
    }
});

test('a skipped step says why in both languages', () => {
  expect(ask().find(({ key }) => key === 'opinion')).toEqual({
    key: 'opinion',
    kind: 'opinion',
    title: { id: 'Pendapat perangkat daerah', en: 'Opinion of the agency' },
    state: 'skipped',
    because: { id: 'Di dalam satu perangkat daerah: tidak', en: 'Within one agency: no' },
  });
  expect(ask({ facts: { ...facts, sameAgency: true } })).toContainEqual(
    expect.objectContaining({
      key: 'opinions',
      state: 'skipped',
      because: { id: 'Di dalam satu perangkat daerah: ya', en: 'Within one agency: yes' },
    }),
  );
});

test('each step opens when the one before it is due, in working days; a check holds nothing up', () => {
  expect(planned('eligibility').opensAt).toBe(from);
  expect(planned('opinions')).toMatchObject({ opensAt: from, dueAt: on('2026-11-26'), within: 3 });
  expect(planned('proposal')).toMatchObject({ opensAt: on('2026-11-26'), dueAt: on('2026-12-01') });
  expect(planned('recheck').opensAt).toBe(on('2026-12-01'));
  expect(planned('decision')).toMatchObject({
    opensAt: on('2026-12-01'),
    dueAt: on('2026-12-15'),
    within: 10,
  });
  expect(planned('decree').dueAt).toBe(on('2026-12-22'));
  expect(planned('registry')).toMatchObject({ opensAt: on('2026-12-22'), dueAt: null, notices: [] });
  expect(planned('announcement').dueAt).toBe(on('2026-12-30')); // Christmas does not count
});

test('an own request is decided in five working days', () => {
  expect(planned('decision', { facts: { ...facts, ownRequest: true } }).within).toBe(5);
});

test('a step after parallel ones opens when the last of them is due', () => {
  const definition = sampleProcess(
    sequence(
      parallel(sampleStep('short'), sampleStep('long', { within: workingDays(7) })),
      sampleStep('after'),
    ),
  );
  const steps = preview({ definition, facts: {}, officeOf, calendar, from });
  expect(steps[2]).toMatchObject({ key: 'after', opensAt: on('2026-12-02') });
  expect(steps[0]).toMatchObject({
    verdicts: expect.arrayContaining([
      expect.objectContaining({
        verdict: 'approved',
        leadsTo: {
          id: 'Diteruskan ke: after (setelah yang sejajar selesai)',
          en: 'Goes on to: after (once those beside it are done)',
        },
      }),
    ]),
  });
});

test('of several last steps none says that the case is completed by it alone; one that is alone does', () => {
  const endOf = (definition: ReturnType<typeof sampleProcess>, place: number) => {
    const step = preview({ definition, facts: {}, officeOf, calendar, from })[place];
    if (step?.state !== 'planned') throw new Error('it does not apply');
    return step.verdicts.find(({ verdict }) => verdict === 'approved')?.leadsTo.en;
  };
  const together = sampleProcess(
    sequence(sampleStep('first'), parallel(sampleStep('one'), sampleStep('other'))),
  );
  expect(endOf(together, 1)).toBe('The case is completed once all of its last steps are done');
  expect(endOf(sampleProcess(sequence(sampleStep('first'), sampleStep('last'))), 1)).toBe(
    'The case is completed',
  );
});

test('nobody decides: reminders, the superior, HR; never approval by silence', () => {
  const decision = planned('decision');
  expect(decision.notices.map(({ kind, target }) => `${kind} ${target}`)).toEqual([
    'reminder ',
    'reminder ',
    'reminder ',
    'overdue ',
    'escalation superior',
    'escalation hr',
  ]);
  expect(decision.ifNobodyDecides).toEqual({
    id: 'Diingatkan 3 dan 1 hari kerja sebelum tenggat serta pada harinya; atasan diberi tahu 2 hari kerja sesudah tenggat; BKPSDM 5 hari kerja sesudahnya. Diam tidak pernah berarti setuju',
    en: 'Reminded 3 and 1 working days before the due day and on it; the superior is told 2 working days after the due day; HR 5 working days after it. Nothing is ever approved by silence',
  });
  expect(planned('eligibility').ifNobodyDecides.en).toMatch(/^Runs by itself/);
  expect(planned('announcement')).toMatchObject({
    notices: [],
    ifNobodyDecides: { en: expect.stringMatching(/not held up/) },
  });
});

test('each verdict says where it leads', () => {
  expect(planned('proposal').verdicts).toEqual([
    {
      verdict: 'approved',
      title: { id: 'Setujui', en: 'Approve' },
      leadsTo: { id: 'Diteruskan ke: Pemeriksaan ulang syarat', en: 'Goes on to: Second eligibility check' },
    },
    {
      verdict: 'returned',
      title: { id: 'Kembalikan', en: 'Return' },
      leadsTo: {
        id: 'Kembali ke pengusul, 3 hari kerja untuk memperbaiki',
        en: 'Back to the proposer, 3 working days to mend it',
      },
    },
    {
      verdict: 'rejected',
      title: { id: 'Tolak', en: 'Reject' },
      leadsTo: { id: 'Berkas berakhir: ditolak', en: 'The case ends: rejected' },
    },
  ]);
  expect(planned('decree').verdicts.map(({ verdict }) => verdict)).toEqual([
    'initialled',
    'returned',
    'signed',
  ]);
  expect(planned('opinions').verdicts.map(({ verdict }) => verdict)).toEqual(['supported', 'objected']);
  expect(planned('registry').verdicts).toEqual([]);
});

describe('who', () => {
  test('an office that nobody fills is shown with the reason', () => {
    const why = { id: 'Jabatan kosong', en: 'The post is vacant' };
    const empty = planned('decision', {
      officeOf: (role) => ({ office: `position/${role}`, title: { id: role, en: role }, holder: null, why }),
    });
    expect(empty.offices).toEqual([expect.objectContaining({ holder: null, why, does: 'decides' })]);
  });

  test('deciding, overriding and signing ask for the definitive holder; initials, opinions and news do not', () => {
    const asked: string[] = [];
    ask({
      officeOf: (role, demands) => {
        const { strategic, ownAffair } = demands;
        asked.push(`${role}${strategic ? ' strategic' : ''}${ownAffair ? ' own' : ''}`);
        return officeOf(role, demands);
      },
    });
    expect(asked).toEqual([
      'competent-official strategic', // overrides a check
      'releasing-agency-head',
      'receiving-agency-head',
      'competent-official', // proposes
      'competent-official strategic',
      'appointing-authority strategic', // decides
      'transfers-division-head',
      'hr-agency-head',
      'assistant-3',
      'competent-official', // initials
      'appointing-authority strategic', // signs
      'hr-agency-head', // certifies
      'subject own',
      'releasing-agency-head own',
      'receiving-agency-head own',
    ]);
  });

  test('offices that coincide give one opinion', () => {
    const one = planned('opinions', {
      officeOf: () => ({ ...officeOf('proposer', { strategic: false, ownAffair: false, judging: true }) }),
    });
    expect(one.offices).toEqual([
      expect.objectContaining({ roles: ['releasing-agency-head', 'receiving-agency-head'], done: false }),
    ]);
  });

  test('who proposed has given their opinion; where that was all, nothing is waited for', () => {
    const proposedBy = 'position/releasing-agency-head';
    expect(planned('opinions', { proposedBy }).offices.map(({ done }) => done)).toEqual([true, false]);
    const same = { ...facts, sameAgency: true };
    expect(planned('proposal', { proposedBy, facts: same }).opensAt).toBe(from);
    expect(planned('proposal', { facts: same }).opensAt).toBe(on('2026-11-26'));
  });
});
