import { describe, expect, test } from '@jest/globals';
import { mayImport } from '../../../domain/access/may-import.js';
import { seesRecord } from '../../../domain/access/see-record.js';
import type { Role, Viewer } from '../../../domain/access/viewer.js';

function viewer(roles: readonly Role[], leads: string | null = null): Viewer {
  const office = { position: 'D/head', title: 'Kepala Dinas', unit: 'Dinas', authority: 'i', leads };
  return {
    username: 'siti',
    person: 'p1',
    name: 'Siti',
    nip: null,
    roles,
    offices: leads === null ? [] : [{ ...office, capacity: 'holder' }],
  };
}

describe('who may read a whole personnel file', () => {
  test('a colleague, a superior and an administrator may not', () => {
    expect(seesRecord(viewer([]), 'p2')).toBe(false);
    expect(seesRecord(viewer([], 'D'), 'p2')).toBe(false);
    expect(seesRecord(viewer(['administrator']), 'p2')).toBe(false);
  });

  test('the person, HR and an auditor may', () => {
    expect(seesRecord(viewer([]), 'p1')).toBe(true);
    expect(seesRecord(viewer(['hr-officer']), 'p2')).toBe(true);
    expect(seesRecord(viewer(['auditor']), 'p2')).toBe(true);
  });
});

describe('who may import', () => {
  test('an auditor and the head of an agency may not', () => {
    expect(mayImport(viewer(['auditor']))).toBe(false);
    expect(mayImport(viewer([], 'D'))).toBe(false);
  });

  test('HR and administrators may', () => {
    expect(mayImport(viewer(['hr-officer']))).toBe(true);
    expect(mayImport(viewer(['administrator']))).toBe(true);
  });
});
