import { describe, expect, test } from '@jest/globals';
import type { OfficeRole } from '../../../domain/access/offices.js';
import { mayPropose } from '../../../domain/access/propose.js';
import type { Viewer } from '../../../domain/access/viewer.js';
import { Refusal } from '../../../domain/refusal.js';
import { fc, test as property } from '../../support/property.js';
import { held, viewer } from './viewers.js';

const roles: readonly OfficeRole[] = ['releasing-agency-head', 'hr-agency-head', 'subject'];
const offices = {
  'releasing-agency-head': 'position/agency',
  'hr-agency-head': 'position/hr',
  subject: 'person/rina',
} as const;

describe('refused is', () => {
  test('who has no part in it: a colleague, the head of another agency, an auditor', () => {
    expect(codeOf(viewer('budi'))).toBe('MAY_NOT_PROPOSE');
    expect(codeOf(viewer('budi', { offices: [held('other')] }))).toBe('MAY_NOT_PROPOSE');
    expect(codeOf(viewer('budi', { roles: ['auditor', 'administrator'] }))).toBe('MAY_NOT_PROPOSE');
  });

  test.each(['agency', 'hr'])('an official proposing themselves by office: %s', (position) => {
    const rina = viewer('rina', { offices: [held(position)] });
    expect(codeOf(rina)).toBe('OWN_PROPOSAL_BY_OFFICE');
    expect(codeOf(rina, roles, 'office')).toBe('OWN_PROPOSAL_BY_OFFICE');
  });

  test('an HR officer proposing themselves in the name of the HR agency', () => {
    expect(codeOf(viewer('rina', { roles: ['hr-officer'] }), roles, 'office')).toBe('OWN_PROPOSAL_BY_OFFICE');
  });

  test('an own request where the process takes none', () => {
    expect(codeOf(viewer('rina'), ['releasing-agency-head'])).toBe('MAY_NOT_PROPOSE');
  });

  test('an HR officer where the HR agency does not propose, or has no position', () => {
    const officer = viewer('budi', { roles: ['hr-officer'] });
    expect(codeOf(officer, ['releasing-agency-head', 'subject'])).toBe('MAY_NOT_PROPOSE');
    const headless = { 'releasing-agency-head': 'position/agency' } as const;
    expect(mayPropose(officer, 'rina', roles, headless, undefined)).toMatchObject({
      code: 'MAY_NOT_PROPOSE',
    });
  });

  test('somebody without office, though an office of the process is nobody’s', () => {
    expect(mayPropose(viewer('budi'), 'rina', roles, {}, undefined)).toMatchObject({
      code: 'MAY_NOT_PROPOSE',
    });
  });
});

test.each(['holder', 'plt', 'plh'] as const)(
  'the head of the releasing agency proposes by office, as %s',
  (capacity) => {
    const head = viewer('budi', { offices: [held('agency', { capacity })] });
    expect(mayPropose(head, 'rina', roles, offices, undefined)).toEqual({
      as: 'office',
      position: 'agency',
      capacity,
      authority: 'of-agency',
    });
  },
);

test('an HR officer prepares it in the name of the HR agency, by no incumbency', () => {
  expect(mayPropose(viewer('budi', { roles: ['hr-officer'] }), 'rina', roles, offices, undefined)).toEqual({
    as: 'office',
    position: 'hr',
    capacity: 'hr-officer',
    authority: null,
  });
});

test('the employee asks for themselves; an official has to say so', () => {
  expect(mayPropose(viewer('rina'), 'rina', roles, offices, undefined)).toEqual({ as: 'subject' });
  const official = viewer('rina', { offices: [held('agency')] });
  expect(mayPropose(official, 'rina', roles, offices, 'subject')).toEqual({ as: 'subject' });
});

const anyViewer: fc.Arbitrary<Viewer> = fc
  .record({
    person: fc.constantFrom('rina', 'budi'),
    offices: fc.subarray(['agency', 'hr', 'other']),
    roles: fc.subarray<'hr-officer' | 'auditor' | 'administrator'>([
      'hr-officer',
      'auditor',
      'administrator',
    ]),
  })
  .map(({ person, ...rest }) =>
    viewer(person, { roles: rest.roles, offices: rest.offices.map((each) => held(each)) }),
  );

property.prop([
  anyViewer,
  fc.subarray([...roles]),
  fc.constantFrom(undefined, 'office' as const, 'subject' as const),
])(
  'nobody is ever proposed by themselves through an office, and nobody for another except through one',
  (who, proposers, asked) => {
    const proposing = mayPropose(who, 'rina', proposers, offices, asked);
    if (proposing instanceof Refusal) return;
    expect(proposing.as).toBe(who.person === 'rina' ? 'subject' : 'office');
    if (proposing.as === 'subject') return expect(proposers).toContain('subject');
    const allowed = proposers.map((role) =>
      role === 'subject' ? '' : { 'releasing-agency-head': 'agency', 'hr-agency-head': 'hr' }[role as string],
    );
    expect(allowed).toContain(proposing.position);
    if (proposing.authority !== null)
      expect(who.offices.map(({ position }) => position)).toContain(proposing.position);
    else expect(who.roles).toContain('hr-officer');
  },
);

function codeOf(who: Viewer, proposers = roles, asked?: 'office' | 'subject') {
  const proposing = mayPropose(who, 'rina', proposers, offices, asked);
  return proposing instanceof Refusal ? proposing.code : proposing;
}
